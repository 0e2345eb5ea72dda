const shownDigits = 3;

/**
 * Parts the digits of a number in E.164, so that it can be read and compared: `+44 7700 900003`. Anything else is
 * returned as it is.
 */
export function formatNumber(recipient: string): string {
  const digits = digitsOf(recipient);
  if (digits === undefined) return recipient;
  const dialCode = dialCodeOf(digits);
  return `+${dialCode} ${groupsOf(digits.slice(dialCode.length), dialCode).join(' ')}`;
}

/** Hides all but the dial code and the last three digits of a number: `+44 …003`. */
export function maskNumber(recipient: string): string {
  const digits = digitsOf(recipient);
  return digits === undefined ? recipient : `+${dialCodeOf(digits)} …${digits.slice(-shownDigits)}`;
}

function digitsOf(recipient: string): string | undefined {
  return /^\+(\d{7,15})$/.exec(recipient)?.[1];
}

/** ITU-T E.164.D: +1 and +7 have one digit, and these codes have two. All others have three. */
const twoDigitCodes = /^(?:20|27|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

function dialCodeOf(digits: string): string {
  if (/^[17]/.test(digits)) return digits.slice(0, 1);
  return digits.slice(0, twoDigitCodes.test(digits) ? 2 : 3);
}

/** Groups of three from the end; ten digits as people in most countries write them. */
function groupsOf(rest: string, dialCode: string): readonly string[] {
  if (rest.length !== 10) return rest.match(/\d{1,3}(?=(?:\d{3})*$)/g) ?? [rest];
  return dialCode === '1'
    ? [rest.slice(0, 3), rest.slice(3, 6), rest.slice(6)]
    : [rest.slice(0, 4), rest.slice(4)];
}
