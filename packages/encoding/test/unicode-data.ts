import { readFileSync } from 'node:fs';

/** Lines of a file of scripts/record-unicode.mjs, without comments. */
export function readUnicode(name: string): string[] {
  return readFileSync(new URL(`./fixtures/unicode/${name}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));
}

/** The value of a property for each code point that has one. */
export function readProperty(name: string): ReadonlyMap<number, string> {
  const values = new Map<number, string>();
  for (const line of readUnicode(name)) {
    const [range = '', value = ''] = line.split(';');
    for (const codePoint of codePointsOf(range)) values.set(codePoint, value);
  }
  return values;
}

/** The graphemes of each line of GraphemeBreakTest.txt. */
export function readBreakTests(): string[][] {
  return readUnicode('GraphemeBreakTest').map((line) =>
    line
      .split('÷')
      .filter((each) => each.trim())
      .map((each) => textOfHex(each.replaceAll('×', ' '))),
  );
}

/** The emoji of emoji-test.txt, in every qualification. */
export function readEmoji(): string[] {
  return readUnicode('emoji-test').map(textOfHex);
}

/** Converts `0041 0300` to the text with these code points. */
function textOfHex(hex: string): string {
  return String.fromCodePoint(...hex.trim().split(/\s+/).map(parseHex));
}

/** Lists every code point of a range such as `0041..005A`. */
function codePointsOf(range: string): number[] {
  const [first = NaN, last = first] = range.split('..').map(parseHex);
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}

function parseHex(hex: string): number {
  return Number.parseInt(hex, 16);
}
