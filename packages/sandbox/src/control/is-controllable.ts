import type { Connection } from '../api/connection.ts';

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/;

/** Whether a host name is this machine's own. */
export function isLoopback(hostname: string): boolean {
  return loopback.test(hostname);
}

/**
 * Whether a request may control the sandbox. On loopback the request has to name it too, and so has
 * the page it comes from: no page of another host may reset what a developer has open.
 */
export function isControllable(request: Request, { control }: Connection): boolean {
  if (control === 'off') return false;
  if (control === undefined || control === 'on') return true;
  const origin = request.headers.get('Origin');
  return [request.url, ...(origin === null ? [] : [origin])].every(
    (url) => URL.canParse(url) && isLoopback(new URL(url).hostname),
  );
}
