import type { NationalLanguage } from '../types.ts';
import { septetsBehind, unpack } from './pack.ts';
import type { ReceivedPart } from './part.ts';
import { PduError } from './pdu-error.ts';
import type { Header } from './read-header.ts';
import { septetTables, textOf } from '../septet-tables.ts';
import { textBits } from './text-bits.ts';

/** Reads the text of a part behind its header; `index` is the part's place, for errors. */
export function readText(
  { octets, septets = -1, dataCoding }: ReceivedPart,
  { length, locking, singleShift }: Header,
  index: number,
  languages: readonly NationalLanguage[],
): string {
  const bits = textBits(dataCoding);
  if (!bits) {
    throw new PduError('unknown_coding', `parts[${index}].dataCoding: expected GSM-7 or UCS-2`);
  }
  if (bits === 16) {
    const units = Array.from(octets).slice(length);
    if (units.length % 2) {
      throw new PduError('bad_length', `parts[${index}].octets: expected two for each UCS-2 unit`);
    }
    return units
      .map((high, at) => (at % 2 ? '' : String.fromCharCode((high << 8) | (units[at + 1] ?? 0))))
      .join('');
  }
  if (septets < septetsBehind(length) || septets * 7 > octets.length * 8) {
    throw new PduError(
      'bad_length',
      `parts[${index}].septets: expected as many as the octets hold`,
    );
  }
  const named = (identifier: number): NationalLanguage | undefined => {
    const language = languages.find((each) => each.identifier === identifier);
    if (language || !identifier) return language;
    throw new PduError(
      'unknown_language',
      `parts[${index}]: uses national language ${identifier}; pass it in options.national`,
    );
  };
  const tables = septetTables(named(locking), named(singleShift));
  return textOf(unpack(octets, length, septets), tables);
}
