import { analyze } from '@23telecom/encoding';
import { count } from 'sms-length';

const text = '€'.repeat(153);

const before = count(text);
[before.length, before.messages]; //=> [306, 2]

// An escape pair is never cut, so a segment of 153 septets holds 76 euro signs.
const after = analyze(text);
[after.units, after.segments]; //=> [306, 3]
