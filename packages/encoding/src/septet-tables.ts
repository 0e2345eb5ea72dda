import { basicAlphabet, escapeSeptet, extensionAlphabet, extensionSeptets } from './alphabet.ts';
import type { NationalLanguage } from './types.ts';

/** The two tables of a GSM-7 text: the index of a character is its septet. */
export interface SeptetTables {
  readonly basic: string;
  /** What follows an escape. */
  readonly extension: string;
}

/** The character that stands in a table where there is none. */
const blank = String.fromCharCode(escapeSeptet);

const defaultExtension = /* @__PURE__ */ buildExtension();

/** The tables of a pair of languages: the default ones where a language is missing. */
export function septetTables(
  locking?: NationalLanguage,
  singleShift?: NationalLanguage,
): SeptetTables {
  return {
    basic: locking?.locking ?? basicAlphabet,
    extension: singleShift?.singleShift ?? defaultExtension,
  };
}

/** The septets of a character that the tables hold: one, or the escape and another. */
export function septetsOf(character: string, { basic, extension }: SeptetTables): number[] {
  const septet = basic.indexOf(character);
  return septet < 0 ? [escapeSeptet, extension.indexOf(character)] : [septet];
}

/**
 * Reads septets as text. What follows an escape and is not in the extension table is read from the
 * other one; an escape that follows an escape, or ends the text, is a space (3GPP TS 23.038,
 * 6.2.1.1). A septet without a character is U+FFFD.
 */
export function textOf(septets: readonly number[], { basic, extension }: SeptetTables): string {
  let text = '';
  let isEscaped = false;
  for (const septet of septets) {
    const escaped = isEscaped ? extension.charAt(septet) : blank;
    const character = escaped === blank ? basic.charAt(septet) : escaped;
    if (septet !== escapeSeptet) text += character === blank ? '\ufffd' : character;
    else if (isEscaped) text += ' ';
    isEscaped = septet === escapeSeptet && !isEscaped;
  }
  return isEscaped ? text + ' ' : text;
}

function buildExtension(): string {
  const table = new Array<string>(128).fill(blank);
  extensionSeptets.forEach((septet, index) => (table[septet] = extensionAlphabet.charAt(index)));
  return table.join('');
}
