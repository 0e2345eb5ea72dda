import { analyze, segment } from '@23telecom/encoding';
import splitter from 'split-sms';

const text = 'a'.repeat(161);

const before = splitter.split(text);
[before.characterSet, before.parts.length]; //=> ['GSM', 2]
before.parts.map(({ length }) => length); //=> [153, 8]

const after = analyze(text);
[after.encoding, after.segments]; //=> ['GSM-7', 2]
segment(text).map(({ units }) => units); //=> [153, 8]
