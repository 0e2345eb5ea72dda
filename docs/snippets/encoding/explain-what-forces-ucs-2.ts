import { explainOffenders } from '@23telecom/encoding/explain';

explainOffenders('It’s Привет 👩‍🦰');
//=> [
//   {
//     kind: 'character', name: '’', codePoints: ['U+2019'], count: 1, indices: [2],
//     isReplaceable: true, replacement: "'",
//   },
//   {
//     kind: 'script', name: 'Cyrillic', codePoints: [], count: 6, indices: [5, 6, 7, 8, 9, 10],
//     isReplaceable: false, option: 'cyrillic',
//   },
//   {
//     kind: 'emoji', name: '👩‍🦰', codePoints: ['U+1F469', 'U+200D', 'U+1F9B0'], count: 1, indices: [12],
//     isReplaceable: false, option: 'emoji',
//   },
// ]
