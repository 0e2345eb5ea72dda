import { analyze, EncodingError } from '@23telecom/encoding';

try {
  analyze('It’s 😀', { encoding: 'GSM-7' });
} catch (error) {
  if (error instanceof EncodingError) {
    error.code; //=> 'NOT_GSM7'
    error.offenders.map((each) => each.codePoint); //=> ['U+2019', 'U+1F600']
  }
}
