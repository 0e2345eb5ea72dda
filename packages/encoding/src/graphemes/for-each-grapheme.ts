import { breakClassOf } from './break-class-of.ts';
import { codePointAt } from './code-point-at.ts';
import { beginsGrapheme, nextState, startOfText } from './grapheme-state.ts';

/** Calls `visit` with the start and end of each grapheme of a text (UAX #29), as UTF-16 indices. */
export function forEachGrapheme(text: string, visit: (start: number, end: number) => void): void {
  let start = 0;
  let state = startOfText;
  for (let index = 0; index < text.length;) {
    const codePoint = codePointAt(text, index);
    state = nextState(state, breakClassOf(codePoint));
    if (state >= beginsGrapheme && index > start) {
      visit(start, index);
      start = index;
    }
    index += codePoint > 0xffff ? 2 : 1;
  }
  if (start < text.length) visit(start, text.length);
}
