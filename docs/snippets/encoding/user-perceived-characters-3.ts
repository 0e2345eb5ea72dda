import { inspect } from '@23telecom/encoding/inspect';

inspect('5 €')[2];
//=> {
//   text: '€', start: 2, end: 3, codePoints: ['U+20AC'], units: 2, class: 'extension',
//   segment: 0, isTorn: false, isInvisible: false, hex: '1B 65',
// }
