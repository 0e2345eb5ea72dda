import { allMarks } from './combining-marks.ts';

/** Greek capitals that GSM-7 lacks, then the Latin capitals of the same shape. */
const [greek, latin] = ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'] as const;

/**
 * Writes a Greek letter as the capital that GSM-7 has for it. The default alphabet has the ten capitals
 * without a Latin twin (3GPP TS 23.038, 6.2.1); Android's translation table for 7-bit messages and
 * Infobip's GREEK transliteration write the same.
 */
export function toGreekCapital(letter: string): string {
  const capital = letter.normalize('NFD').replace(allMarks, '').toUpperCase();
  return latin.charAt(greek.indexOf(capital)) || capital;
}
