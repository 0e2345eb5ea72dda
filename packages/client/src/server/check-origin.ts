import { refuse } from './refuse.ts';

/**
 * Rejects requests that a browser sends for a page of another origin, links included. A request without
 * `Origin`, `Referer` and `Sec-Fetch-Site` is not from a page, so only `authorize` decides on it.
 */
export function checkOrigin({ headers }: Request, url: URL, origins: readonly string[]): void {
  // A link sends no `Origin`.
  const origin = headers.get('origin') ?? originOf(headers.get('referer'));
  const site = headers.get('sec-fetch-site');
  if (origin && origins.includes(origin)) return;
  // Compare hosts only: behind a proxy that terminates TLS, the scheme differs from the page's.
  const isForeign = site
    ? site !== 'same-origin' && site !== 'none'
    : origin && origin.split('//')[1] !== (headers.get('host') ?? url.host);
  if (isForeign) {
    refuse(403, 'CROSS_ORIGIN', 'origin: expected this site, or one of origins');
  }
}

function originOf(referer: string | null): string | undefined {
  return referer?.startsWith('http') && URL.canParse(referer) ? new URL(referer).origin : undefined;
}
