/** The head of a request. Header names are in lower case. */
export interface RequestHead {
  readonly method: string;
  /** As written in the request line. */
  readonly target: string;
  readonly header: (name: string) => string | undefined;
}

/** Why a request is refused. */
export interface Refusal {
  readonly status: 400 | 403 | 415 | 421;
  readonly code: string;
  readonly description: string;
}

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
const safeMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Judges where a request comes from, before any route sees it. A page of another site can make a browser send
 * requests here, and with DNS rebinding under its own name, so `Host` must be a name of this server and the
 * sender must be this server's own page. A program that is no browser sends neither `Origin` nor
 * `Sec-Fetch-Site`; it passes.
 *
 * @param publicHost - the host of PUBLIC_URL, with its port; undefined without one
 */
export function judgeRequest(
  { method, target, header }: RequestHead,
  publicHost: string | undefined,
): Refusal | undefined {
  if (!isPlainPath(target)) {
    return refuse(
      400,
      'INVALID_TARGET',
      'The request line must have a path without . and .. parts.',
    );
  }
  const host = header('host') ?? '';
  if (!isOwnHost(host, publicHost)) {
    return refuse(
      421,
      'UNKNOWN_HOST',
      'This server answers at localhost and 127.0.0.1. For another address, set PUBLIC_URL to it.',
    );
  }
  const origin = header('origin');
  if (origin !== undefined && origin !== `http://${host}` && origin !== `https://${host}`) {
    return refuse(403, 'CROSS_ORIGIN', 'Only the pages of this server may send requests to it.');
  }
  const site = header('sec-fetch-site');
  const isForeign = site === 'cross-site' || site === 'same-site';
  if (isForeign && !isLinkToPage(method, target, header)) {
    return refuse(403, 'CROSS_ORIGIN', 'Only the pages of this server may send requests to it.');
  }
  // A form of another site can send every other content type without asking this server first.
  if (isApi(target) && !safeMethods.has(method) && !isJson(header('content-type'))) {
    return refuse(415, 'UNSUPPORTED_MEDIA_TYPE', 'Content-Type: expected application/json');
  }
  return undefined;
}

function refuse(status: Refusal['status'], code: string, description: string): Refusal {
  return { status, code, description };
}

/** Ports may be forwarded, so every port of a loopback name is fine. */
function isOwnHost(host: string, publicHost: string | undefined): boolean {
  const name = host.toLowerCase();
  return name === publicHost || loopback.test(name.replace(/:\d{1,5}$/, ''));
}

/**
 * Whether a path means the same to this guard, which reads it as written, and to the routes behind it, which read it
 * as a URL: there `/webhooks/../api` and `/webhooks/%2e%2e/api` are `/api`. Browsers send plain paths only.
 */
function isPlainPath(target: string): boolean {
  const address = `http://localhost${target}`;
  const [path = ''] = target.split(/[?#]/, 1);
  return target.startsWith('/') && URL.canParse(address) && new URL(address).pathname === path;
}

function isApi(target: string): boolean {
  return /^\/(api|webhooks)(\/|$)/.test(target);
}

/** A link of another site may open the page in a tab; a frame, an image or a script may not. */
function isLinkToPage(method: string, target: string, header: RequestHead['header']): boolean {
  return (
    method === 'GET' &&
    header('sec-fetch-mode') === 'navigate' &&
    header('sec-fetch-dest') === 'document' &&
    !isApi(target)
  );
}

function isJson(contentType: string | undefined): boolean {
  return contentType?.split(';')[0]?.trim().toLowerCase() === 'application/json';
}
