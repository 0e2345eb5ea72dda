import { readFileSync } from 'node:fs';

/** Lines of one of Unicode's files, as scripts/record-unicode.py kept them, without comments. */
export function readUnicode(name: string): string[] {
  return readFileSync(new URL(`./fixtures/unicode/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));
}

/** Reads `0041 0300` as the text that it stands for. */
export function textOfHex(hex: string): string {
  return String.fromCodePoint(...hex.trim().split(/\s+/).map(parseHex));
}

/** Reads `0041..005A` as every code point of the stretch. */
export function codePointsOf(stretch: string): number[] {
  const [first = NaN, last = first] = stretch.split('..').map(parseHex);
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}

function parseHex(hex: string): number {
  return Number.parseInt(hex, 16);
}
