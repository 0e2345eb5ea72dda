/**
 * Reads PUBLIC_URL.
 *
 * @throws TypeError if it is no address of a website
 */
export function readPublicUrl(publicUrl: string | undefined): URL | undefined {
  if (publicUrl === undefined) return undefined;
  const url = URL.canParse(publicUrl) ? new URL(publicUrl) : undefined;
  if (url?.protocol === 'https:' || url?.protocol === 'http:') return url;
  throw new TypeError('PUBLIC_URL: expected an address such as https://example.com');
}
