import { stripVTControlCharacters } from 'node:util';

/** Breaks a text into lines at its spaces and line breaks. A longer word is cut. */
export function wrapWords(text: string, maxLength: number): readonly string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(' ')) {
      const next = line === '' ? word : `${line} ${word}`;
      if (widthOf(next) <= maxLength) {
        line = next;
        continue;
      }
      if (line !== '') lines.push(line);
      line = word;
      while (widthOf(line) > maxLength) {
        lines.push(line.slice(0, maxLength));
        line = line.slice(maxLength);
      }
    }
    return [...lines, line];
  });
}

/** Columns of a text without its colours. */
export function widthOf(text: string): number {
  return stripVTControlCharacters(text).length;
}
