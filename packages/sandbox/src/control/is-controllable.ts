import type { Connection } from '../api/connection.ts';
import { isUrl } from '../shared/is-url.ts';

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/;

/** Whether a host name is that of this machine's loopback interface. */
export function isLoopback(hostname: string): boolean {
  return loopback.test(hostname);
}

/**
 * Whether a request may control the sandbox. With `loopback`, only a request that stays on this
 * machine may, so that no web page can read or reset a developer's sandbox.
 */
export function isControllable(request: Request, { control }: Connection): boolean {
  if (control === 'off') return false;
  if (control === undefined || control === 'on') return true;
  return isFromLoopback(request);
}

/**
 * Whether a request may open the inbox: like control, but over a socket never from another host,
 * even if control is on for every host.
 */
export function isInboxOpen(request: Request, { control }: Connection): boolean {
  return control === undefined || (control !== 'off' && isFromLoopback(request));
}

/**
 * Whether a request names only loopback hosts. Its `Host` must be one: with DNS rebinding, a page of
 * another host reaches this machine under its own name. A browser sends no `Origin` with a GET for
 * an image or a script, but `Sec-Fetch-Site`.
 */
function isFromLoopback({ url, headers }: Request): boolean {
  const host = headers.get('Host');
  const origin = headers.get('Origin');
  if (origin === null && headers.get('Sec-Fetch-Site') === 'cross-site') {
    if (headers.get('Sec-Fetch-Dest') !== 'document') return false;
  }
  return [url, host === null ? null : `http://${host}`, origin]
    .filter((named) => named !== null)
    .every(isLoopbackPage);
}

function isLoopbackPage(url: string): boolean {
  if (!isUrl(url)) return false;
  const { protocol, hostname } = new URL(url);
  return (protocol === 'http:' || protocol === 'https:') && isLoopback(hostname);
}
