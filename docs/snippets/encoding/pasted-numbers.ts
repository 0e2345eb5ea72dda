import { readNumber, readNumbers } from '@23telecom/encoding/number';

readNumber('07400 123456', { country: 'GB' });
//=> { recipient: '+447400123456', dialCode: '44', country: 'GB', doubts: [] }
readNumber('+46 070 512 61 12').recipient; //=> '+46705126112'
readNumber('79111234567', { country: 'GB' }).doubts?.map(({ code }) => code); //=> ['PLUS_ASSUMED']
readNumber('4.47E+11').problem?.code; //=> 'SHORTENED'

const list = readNumbers('Name,Phone\nAnn,07400 123456\nBen,n/a\nCy,7400123456.0', {
  country: 'GB',
});
list.recipients; //=> ['+447400123456']
list.refused.map(({ line, problem }) => [line, problem.code]); //=> [[3, 'NO_DIGITS']]
list.duplicates.map(({ line, firstLine }) => [line, firstLine]); //=> [[4, 2]]
