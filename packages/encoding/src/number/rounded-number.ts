/**
 * The end of a number that a spreadsheet has rounded: decimals and an exponent. Phone numbers have 10 to 15 digits, so
 * any other exponent belongs to a quantity.
 */
const tail = String.raw`\d{1,14}E\+?(?:0?9|1[0-4])(?!\d)`;
const rounded = new RegExp(String.raw`^\d[.,]${tail}$`, 'i');
const afterComma = new RegExp(tail, 'iy');

/** Whether a text is a number as a spreadsheet rounds it: `4.47E+11`, in many countries with a decimal comma. */
export function isRounded(text: string): boolean {
  return rounded.test(text);
}

/** Whether the comma at an index is the decimal comma of a rounded number, and so no separator. */
export function isDecimalComma(text: string, index: number): boolean {
  if (!/^\P{Nd}?\d$/u.test(text.slice(Math.max(0, index - 2), index))) return false;
  afterComma.lastIndex = index + 1;
  return afterComma.test(text);
}
