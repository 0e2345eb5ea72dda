/** Returns the place of an error code on the documentation site. A code that the site lacks opens its list. */
export function docsUrlOf(code: string): string {
  return `https://23telecom.github.io/sms-toolkit/reference/errors#${encodeURIComponent(code)}`;
}
