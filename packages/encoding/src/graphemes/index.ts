export { countGraphemes } from './count-graphemes.ts';
export { graphemes } from './graphemes.ts';
export { splitGraphemes } from './split-graphemes.ts';
