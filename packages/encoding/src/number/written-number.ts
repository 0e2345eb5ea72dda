import type { NumberProblemCode } from './number-result.ts';
import { digitValue } from './digit-value.ts';

/** An entry taken apart: its plus sign and its groups of digits. */
export interface WrittenNumber {
  readonly hasPlus: boolean;
  /** Groups of ASCII digits, in order. */
  readonly groups: readonly string[];
  /** The entry with ASCII digits and separators, without invisible characters. */
  readonly plain: string;
}

/** An entry that cannot be taken apart. */
export interface WritingFault {
  readonly fault: NumberProblemCode;
  readonly index?: number;
}

/** `tel:` and its relatives, the apostrophe of a spreadsheet's text cell, and `="…"` of its exports. */
const opening = /^\s*(?:(?:tel|sms|smsto|callto):(?:\/\/)?|=?["']|=)?/i;
const closing = /["']?$/;
const exponent = /^[+=\s"']*\d+(?:[.,]\d+)?\s*e\s*[+-]?\d+/i;
const extension = /\d.*?(?:;ext=|\bext(?:ension|n)?\b|[x#;])\D{0,3}\d+\s*$/i;
/** A decimal fraction of zero: programs add it when a column of numbers has become numeric. */
const decimalTail = /^[^.,]*\d[.,]0+$/;
/** The last one is the long vowel sign, which a Japanese keyboard writes in place of a dash. */
const separators = /^[\s./()\p{Pd}\u2212\u30fc]$/u;

/** More digits than any entry of one number has, additions included. */
const maxDigits = 40;

/** Takes an entry apart, or reports the first character that does not belong to a number. */
export function takeApart(entry: string): WrittenNumber | WritingFault {
  const start = opening.exec(entry)?.[0].length ?? 0;
  const body = entry.slice(start).trimEnd().replace(closing, '').trimEnd();
  if (body === '') return { fault: 'EMPTY' };
  const found = collect(body, start);
  if ('fault' in found) return found.fault === 'BAD_CHARACTER' ? explain(entry, found) : found;
  if (found.groups.length === 0) return { fault: 'NO_DIGITS' };
  return found;
}

/** Whether a number ends in a decimal fraction of zero, such as `.0`. */
export function hasDecimalTail({ plain }: WrittenNumber): boolean {
  return decimalTail.test(plain);
}

function collect(body: string, start: number): WrittenNumber | WritingFault {
  let plain = '';
  let index = start;
  let commaIndex: number | undefined;
  let digits = 0;
  for (const character of body) {
    const read = readCharacter(character);
    if (read === undefined) return { fault: 'BAD_CHARACTER', index };
    if (read === '+') {
      if (digits > 0) return { fault: 'SEVERAL_NUMBERS', index };
      if (plain.includes('+')) return { fault: 'BAD_CHARACTER', index };
    }
    if (read === ',') commaIndex ??= index;
    if (/\d/.test(read) && ++digits > maxDigits) return { fault: 'TOO_LONG' };
    plain += read;
    index += character.length;
  }
  plain = plain.trim();
  if (commaIndex !== undefined && !decimalTail.test(plain)) {
    return { fault: 'BAD_CHARACTER', index: commaIndex };
  }
  return { hasPlus: plain.includes('+'), groups: plain.match(/\d+/g) ?? [], plain };
}

/** The ASCII form of a character; empty for an invisible one, `undefined` for a foreign one. */
function readCharacter(character: string): string | undefined {
  const digit = digitValue(character);
  if (digit !== undefined) return String(digit);
  if (/\p{Cf}/u.test(character)) return '';
  // Compatibility forms: fullwidth and small plus signs, brackets and full stops, special spaces.
  const form = character.normalize('NFKC');
  if (form === '+') return form;
  if (form === ',' || form === '\u066b') return ',';
  if (!separators.test(form)) return undefined;
  if (/\s/.test(form)) return ' ';
  return /[./()]/.test(form) ? form : '-';
}

/** Writes digits, fullwidth forms and the decimal separator of Arabic in ASCII; a superscript is no digit. */
function toAscii(character: string): string | number {
  if (character === '\u066b') return '.';
  const form = /\p{No}/u.test(character) ? character : character.normalize('NFKC');
  return digitValue(character) ?? form;
}

/** Names the reason for a foreign character, if it is a known one. */
function explain(entry: string, found: WritingFault): WritingFault {
  // Long entries are no numbers; the patterns below would take quadratic time on them.
  if (entry.length > 100) return found;
  const ascii = Array.from(entry, toAscii).join('');
  if (exponent.test(ascii)) return { fault: 'SHORTENED' };
  if (!/\d/.test(ascii)) return { fault: 'NO_DIGITS' };
  return extension.test(ascii) ? { fault: 'EXTENSION' } : found;
}
