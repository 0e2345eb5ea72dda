const twoDigitCodes = /^(?:20|27|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

/** Formats a number in E.164 in groups, such as `+44 7700 900003`. */
export function formatNumber(number: string): string {
  const digits = number.replace('+', '');
  const codeLength = /^[17]/.test(digits) ? 1 : twoDigitCodes.test(digits) ? 2 : 3;
  const code = digits.slice(0, codeLength);
  const rest = digits.slice(codeLength);
  const grouped =
    code === '44' && rest.length === 10
      ? `${rest.slice(0, 4)} ${rest.slice(4)}`
      : rest.replace(/(\d{3})(?=\d{2})/g, '$1 ');
  return `+${code} ${grouped}`;
}

/** Formats a price with the decimals that it needs: 4 for a message, 2 for a balance. */
export function formatMoney(amount: number, currency: string, decimals: 2 | 4): string {
  return new Intl.NumberFormat('en-GB', {
    style: 'currency',
    currency,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(amount);
}

const timeFormat = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });
const dayFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });

export function formatTime(time: string | number): string {
  return timeFormat.format(new Date(time));
}

export function formatDay(time: string | number): string {
  return dayFormat.format(new Date(time));
}

/** Formats seconds between two times, such as `in 2 s`. */
export function formatSeconds(from: string, to: string): string {
  return `${Math.round((Date.parse(to) - Date.parse(from)) / 1000)} s`;
}

const regions = new Intl.DisplayNames(['en-GB'], { type: 'region' });

export function formatCountry(iso: string): string {
  return iso === 'ZZ' ? 'unknown country' : (regions.of(iso) ?? iso);
}

export function formatCount(count: number, one: string): string {
  return `${count.toLocaleString('en-GB')} ${one}${count === 1 ? '' : 's'}`;
}

/** The address of a webhook without its query, which may contain secrets. */
export function formatAddress(url: string): string {
  if (!URL.canParse(url)) return url;
  const { host, pathname, search } = new URL(url);
  return `${host}${pathname}${search === '' ? '' : '?…'}`;
}
