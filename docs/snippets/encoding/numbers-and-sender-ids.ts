import { checkRecipient, checkSenderId } from '@23telecom/encoding';

checkRecipient('+14155551234'); //=> undefined
checkRecipient('+1 415 555 1234');
//=> { code: 'BAD_CHARACTER', message: 'expected a digit at index 2' }
checkSenderId('MyCompany'); //=> undefined
checkSenderId('24Hours'); //=> { code: 'LEADING_DIGIT', message: 'expected a letter or + at index 0' }
