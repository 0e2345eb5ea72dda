import type { PhoneNumber } from 'libphonenumber-js/max';

/** A number as it arrives after a mishap on the way. */
export interface Spoiling {
  readonly name: string;
  /** Present if its digits may be another valid number, as written: no reader can see that. */
  readonly isTypo?: true;
  readonly spoil: (number: PhoneNumber, digit: string) => string;
}

const arabic = (text: string): string =>
  text.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'.charAt(Number(digit)));
const fullwidth = (text: string): string =>
  text.replace(/[+\d]/g, (sign) => String.fromCodePoint(sign.charCodeAt(0) + 0xfee0));
const digitsOf = (text: string): string => text.replace(/\D/g, '');
const insert = (text: string, index: number, digit: string): string =>
  text.slice(0, index) + digit + text.slice(index);

export const spoilings: readonly Spoiling[] = [
  { name: 'decimal tail', spoil: ({ number }) => `${number}.0` },
  { name: 'long decimal tail', spoil: ({ number }) => `${number}.00` },
  { name: 'decimal comma', spoil: ({ number }) => `${number},0` },
  { name: 'decimal tail, plus lost', spoil: ({ number }) => `${number.slice(1)}.0` },
  { name: 'decimal tail, national', spoil: ({ nationalNumber }) => `${nationalNumber}.0` },
  { name: 'trailing group', spoil: ({ number }, digit) => `${number} 1${digit}` },
  { name: 'trailing digit', spoil: ({ number }, digit) => `${number} ${digit}` },
  { name: 'trailing group after a dash', spoil: ({ number }, digit) => `${number}-${digit}2` },
  { name: 'long trailing group', spoil: ({ number }, digit) => `${number} 20${digit}6` },
  {
    name: 'trailing group, in groups',
    spoil: (each, digit) => `${each.formatInternational()} ${digit}1`,
  },
  {
    name: 'trailing group, national',
    spoil: (each, digit) => `${each.formatNational()} ${digit}1`,
  },
  {
    name: 'trailing group, national digits',
    spoil: (each, digit) => `${each.nationalNumber} ${digit}1`,
  },
  { name: 'trunk zero', spoil: (each) => `+${each.countryCallingCode} 0${each.nationalNumber}` },
  {
    name: 'trunk zero in brackets',
    spoil: (each) => `+${each.countryCallingCode} (0)${each.nationalNumber}`,
  },
  {
    name: 'trunk zero, plus lost',
    spoil: (each) => `${each.countryCallingCode}0${each.nationalNumber}`,
  },
  {
    name: '00 and trunk zero',
    spoil: (each) => `00${each.countryCallingCode} 0${each.nationalNumber}`,
  },
  { name: 'plus lost', spoil: ({ number }) => number.slice(1) },
  { name: 'zero for plus', spoil: ({ number }) => `0${number.slice(1)}` },
  { name: 'zero before national digits', spoil: ({ nationalNumber }) => `0${nationalNumber}` },
  {
    name: 'plus before national digits',
    isTypo: true,
    spoil: ({ nationalNumber }) => `+${nationalNumber}`,
  },
  {
    name: '00 before national digits',
    isTypo: true,
    spoil: ({ nationalNumber }) => `00${nationalNumber}`,
  },
  { name: 'national digits', spoil: ({ nationalNumber }) => nationalNumber },
  { name: 'Arabic digits', spoil: ({ number }) => arabic(number) },
  { name: 'fullwidth digits', spoil: ({ number }) => fullwidth(number) },
  { name: 'Arabic national digits', spoil: (each) => arabic(each.formatNational()) },
  { name: 'superscript', spoil: ({ number }) => `${number}²` },
  { name: 'exponent', spoil: ({ number }) => Number(number).toExponential(2).replace('e', 'E') },
  { name: 'full exponent', spoil: ({ number }) => Number(number).toExponential().toUpperCase() },
  { name: 'digit too many', isTypo: true, spoil: ({ number }, digit) => number + digit },
  {
    name: 'digit too many, national',
    isTypo: true,
    spoil: (each, digit) => digitsOf(each.formatNational()) + digit,
  },
  {
    name: 'digit too many, without trunk prefix',
    isTypo: true,
    spoil: (each, digit) => each.nationalNumber + digit,
  },
  {
    name: 'digit too many, in front',
    isTypo: true,
    spoil: (each, digit) => digit + each.nationalNumber,
  },
  {
    name: 'digit doubled',
    isTypo: true,
    spoil: (each, digit) =>
      insert(each.nationalNumber, Number(digit), each.nationalNumber.charAt(Number(digit))),
  },
  { name: 'direction marks', spoil: (each) => `\u202a${each.formatInternational()}\u202c` },
  { name: 'extension', spoil: ({ number }, digit) => `${number} ext. 1${digit}` },
  { name: 'extension x', spoil: ({ number }, digit) => `${number}x1${digit}` },
  { name: 'spreadsheet text', spoil: ({ number }) => `="${number}"` },
  { name: 'two numbers', spoil: (each) => `${each.formatNational()} ${each.formatNational()}` },
  { name: 'letter O', spoil: ({ number }) => number.replace(/0/g, 'O') },
];
