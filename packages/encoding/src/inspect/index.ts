export { inspect } from './inspect.ts';
export type { CharacterClass, InspectedGrapheme } from './inspected-grapheme.ts';
