/** E.164 allows 15 digits; fewer than 7 are not a phone number. */
const minDigits = 7;
const maxDigits = 15;

/** A character between two digits of a phone number, also percent-encoded. */
const separator = String.raw`(?:[\s()./\-\u00ad\u200b\u2010-\u2015\u2212]|%(?:25)*(?:20|28|29|2d|2e|2f)|\+(?=\d))`;

const day = String.raw`(?:19|20)\d\d([-./])(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12]\d|3[01])(?!\d)`;
const octet = String.raw`(?:25[0-5]|2[0-4]\d|1?\d?\d)`;

/** Digits that are not a phone number: days, IP addresses, escapes. Then the digits that may be one. */
const pattern = new RegExp(
  String.raw`(?<![\d.])(?:${day}|${octet}(?:\.${octet}){3}(?![\d.]*\d))|%(?:25)*[\da-f]{2}|` +
    String.raw`(?<number>\+?\d(?:${separator}{0,3}\d)*)`,
  'gi',
);

/** Arabic-Indic, Persian and full-width digits: the last four bits of each code are its value. */
const otherDigits = /[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g;

/**
 * Masks the phone numbers in a text, written with spaces, hyphens, brackets or percent-encoding, or glued to
 * letters: `+44 7911 123-456` becomes `+4479***56`. Longer runs of digits are parts of ids, and stay.
 */
export function maskNumbers(text: string): string {
  // A digit may be escaped, or be one of another script or width.
  const decoded = text
    .replace(/%(?:25)*3(\d)/g, '$1')
    .replace(otherDigits, (digit) => `${digit.charCodeAt(0) & 0xf}`);
  return decoded.replace(pattern, (found: string, ...parts: readonly unknown[]) => {
    const { number } = parts.at(-1) as { readonly number?: string };
    return number === undefined ? found : maskRun(number);
  });
}

/** Masks digits with separators: one number, or several. */
function maskRun(run: string): string {
  const groups = run.replace(/%(?:25)*[\da-f]{2}/gi, ' ').match(/\d+/g) ?? [];
  const digits = groups.join('');
  if (digits.length < minDigits) return run;
  const sign = run.startsWith('+') ? '+' : '';
  if (digits.length <= maxDigits) return sign + mask(digits);
  const isLong = groups.some(({ length }) => length >= minDigits);
  return isLong ? groups.map(mask).join(' ') : '***';
}

function mask(digits: string): string {
  if (digits.length < minDigits || digits.length > maxDigits) return digits;
  // Of a short number, four digits would be most of it.
  return `${digits.slice(0, digits.length < 10 ? 2 : 4)}***${digits.slice(-2)}`;
}
