import { requireText } from '../checks/require-text.ts';
import { isDecimalComma, isRounded } from './rounded-number.ts';

/** A piece of a pasted text that should hold one number. */
export interface NumberEntry {
  /** The line number, starting at 1. */
  readonly line: number;
  /** The piece as written, without quotes, brackets and a name around it. */
  readonly text: string;
}

/** The longest number (ITU-T E.164, 6.2.1), and the shortest that the provider accepts. */
const maxDigits = 15;
const minDigits = 7;

const opening = /^(?:[-*\u2022]\s+)?["'[{<]*/;
const closing = '"\']}>';
/** Comma, semicolon and bar, with their forms in Arabic, Chinese and Japanese. */
const separator = /[,;\t|\u060c\u061b\u3001\uff0c\uff1b\uff5c]/g;
const letter = /\p{L}/u;
const splitsBeforePlus = /[\s\p{Nd}]/u;

/**
 * Splits a pasted list at line breaks, commas, semicolons, tabs, bars (those of Arabic, Chinese and Japanese
 * too), and before a `+` that follows a space or a digit. Keeps a number that a spreadsheet has rounded, such as
 * `4,47E+11`, whole. Takes the number out of `Anna <+44…>`, `Mobile: +44…`, quotes and brackets; words that are left
 * out hold no digits.
 *
 * @throws TypeError when `text` is not a string
 *
 * @example
 * ```ts
 * [...splitNumbers('+447400123456 +447400123457\n07400 123458')].map(({ text }) => text);
 * // ['+447400123456', '+447400123457', '07400 123458']
 * ```
 */
export function* splitNumbers(text: string): Generator<NumberEntry> {
  requireText(text);
  let line = 0;
  for (const content of text.split(/\r\n|\r|\n/)) {
    line++;
    for (const cell of splitAtSeparators(content)) {
      for (const piece of splitBeforePlus(cell).flatMap(takeFromName)) {
        for (const entry of splitAtSpaces(unwrap(piece))) yield { line, text: entry };
      }
    }
  }
}

function splitAtSeparators(content: string): readonly string[] {
  const cells: string[] = [];
  let start = 0;
  for (const { 0: mark, index } of content.matchAll(separator)) {
    if (mark === ',' && isDecimalComma(content, index)) continue;
    cells.push(content.slice(start, index));
    start = index + 1;
  }
  cells.push(content.slice(start));
  return cells;
}

/** Character by character: a pattern that looks ahead of spaces takes quadratic time on many of them. */
function splitBeforePlus(cell: string): readonly string[] {
  const pieces: string[] = [];
  let start = 0;
  for (let plus = cell.search(/[+\uff0b]/); plus >= 0; plus = nextPlus(cell, plus + 1)) {
    if (plus > start && splitsBeforePlus.test(cell[plus - 1] ?? '')) {
      pieces.push(cell.slice(start, plus));
      start = plus;
    }
  }
  pieces.push(cell.slice(start));
  return pieces;
}

function nextPlus(cell: string, from: number): number {
  const plus = cell.indexOf('+', from);
  const fullwidth = cell.indexOf('\uff0b', from);
  return plus < 0 || fullwidth < 0 ? Math.max(plus, fullwidth) : Math.min(plus, fullwidth);
}

/** Takes the number out of `Anna <+44…>`. A name with digits stays an entry, so that none is lost. */
function takeFromName(piece: string): readonly string[] {
  const end = piece.lastIndexOf('>');
  const start = piece.lastIndexOf('<', end);
  if (start < 0 || end < 0) return [piece];
  const around = [piece.slice(0, start), piece.slice(end + 1)];
  return [piece.slice(start, end), ...around.filter((each) => countDigits(each) > 0)];
}

/** Removes quotes, brackets and words around a number. */
function unwrap(piece: string): string {
  const text = piece.trim().replace(opening, '');
  let end = text.length;
  while (end > 0 && closing.includes(text.charAt(end - 1))) end--;
  return removeWords(text.slice(0, end).trim());
}

/** Removes words before and after the digits. A letter beside a digit stays: it may stand for one. */
function removeWords(text: string): string {
  const first = text.search(/[+(\uff0b]?\p{Nd}/u);
  if (first < 0 || !letter.test(text)) return text;
  const last = text.length - lengthAfterDigits(text);
  const before = text.slice(0, first);
  const after = text.slice(last);
  const start = letter.test(before) && /[\s:.]$/.test(before) ? first : 0;
  return text.slice(start, letter.test(after) && /^[\s(]/.test(after) ? last : undefined).trim();
}

/** How many UTF-16 units follow the last digit. */
function lengthAfterDigits(text: string): number {
  let length = 0;
  for (const character of Array.from(text).reverse()) {
    if (/\p{Nd}/u.test(character)) break;
    length += character.length;
  }
  return length;
}

/** Splits adjacent numbers without `+` at their spaces, but keeps a number with spaces whole. */
function splitAtSpaces(entry: string): readonly string[] {
  if (entry === '') return [];
  return (isLong(entry) ? entry.split(/\s(?=00)/) : [entry]).flatMap((part) => {
    const parts = part.split(/\s+/);
    const hasSeveral = isLong(part) || parts.some(isRounded);
    return hasSeveral && parts.every(isNumber) ? parts : [part.trim()];
  });
}

function isNumber(text: string): boolean {
  return isRounded(text) || countDigits(text) >= minDigits;
}

/** Whether there are too many digits for one number. */
function isLong(text: string): boolean {
  return countDigits(text) > maxDigits;
}

function countDigits(text: string): number {
  return text.match(/\p{Nd}/gu)?.length ?? 0;
}
