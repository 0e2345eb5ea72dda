import { analyze, offenders } from '@23telecom/encoding';
import { SegmentedMessage } from 'sms-segments-calculator';

const text = 'It’s on its way';

const before = new SegmentedMessage(text);
[before.segmentsCount, before.encodingName]; //=> [1, 'UCS-2']
before.getNonGsmCharacters(); //=> ['’']

const after = analyze(text);
[after.segments, after.encoding]; //=> [1, 'UCS-2']
offenders(text).map(({ character }) => character); //=> ['’']
