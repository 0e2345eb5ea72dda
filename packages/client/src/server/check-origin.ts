import { refuse } from './refuse.ts';

/**
 * Refuses what the page of another site makes a browser send. Without either header it is no
 * browser, and `authorize` decides alone.
 */
export const checkOrigin = ({ headers, url }: Request, origins: readonly string[]): void => {
  const origin = headers.get('origin');
  const site = headers.get('sec-fetch-site');
  if (origin && origins.includes(origin)) return;
  // Behind a proxy that ends TLS, the scheme of the URL is not the page's: the host decides.
  const isForeign = site
    ? site !== 'same-origin' && site !== 'none'
    : origin && origin.split('//')[1] !== (headers.get('host') ?? new URL(url).host);
  if (isForeign) {
    refuse(403, 'CROSS_ORIGIN', 'expected an origin of origins');
  }
};
