import { analyze } from '@23telecom/encoding';
import { spanish, turkish } from '@23telecom/encoding/national';

const text = 'Yarın görüşürüz, iyi akşamlar. '.repeat(3);
analyze(text).segments; //=> 2
analyze(text, { national: [turkish, spanish] });
//=> {
//   encoding: 'GSM-7', units: 102, segments: 1, unitsPerSegment: 155, unitsLeft: 53,
//   national: { singleShift: 'turkish' },
// }
analyze('ş', { national: [turkish] }).encoding; // 'UCS-2': one segment in any case
