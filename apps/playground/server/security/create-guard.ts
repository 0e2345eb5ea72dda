import type { IncomingMessage, ServerResponse } from 'node:http';
import { judgeRequest } from './judge-request.ts';
import type { Sessions } from './sessions.ts';

/** Checks requests before every route, the page and its files included. */
export interface Guard {
  /** Whether a request may go on. If not, it has its response. */
  readonly admit: (request: IncomingMessage, response: ServerResponse) => boolean;
  /** Whether a connection may be upgraded to a WebSocket. */
  readonly admitUpgrade: (request: IncomingMessage) => boolean;
}

/** Options of `createGuard`. */
export interface GuardOptions {
  /** The host of PUBLIC_URL, with its port. */
  readonly publicHost: string | undefined;
  /** Undefined if everybody on this machine may use the server. */
  readonly sessions: Sessions | undefined;
}

/** The page in a frame of another site could be clicked unseen. */
const headers: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'same-origin',
};

/** Creates the guard of a server. */
export function createGuard({ publicHost, sessions }: GuardOptions): Guard {
  function judge(request: IncomingMessage) {
    const { method = '', url = '' } = request;
    function header(name: string): string | undefined {
      // Node keeps the first of two: a proxy in front may have looked at the other.
      const values = request.headersDistinct[name] ?? [];
      return values.length > 1 ? values.join(', ') : values[0];
    }
    return judgeRequest({ method, target: url, header }, publicHost);
  }

  function isSignedIn({ url = '', headers: { cookie } }: IncomingMessage): boolean {
    if (!sessions || sessions.isOpen(cookie)) return true;
    // Webhooks are signed, and sign-in asks for the password itself.
    return /^\/(webhooks\/delivery|sign-in)(\?|$)/.test(url);
  }

  return {
    admit(request, response) {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      const refusal = judge(request);
      if (refusal) {
        const { status, code, description } = refusal;
        respond(response, status, { code, description });
        return false;
      }
      if (isSignedIn(request)) return true;
      if (isNavigation(request)) {
        response.writeHead(303, { Location: signInPath(request.url) }).end();
      } else {
        const description = 'Sign in with the password that the terminal shows.';
        // The page looks at the scheme, because the provider can reject a key with the same status.
        response.setHeader('WWW-Authenticate', 'Session realm="playground"');
        respond(response, 401, { code: 'SIGN_IN_REQUIRED', description });
      }
      return false;
    },
    admitUpgrade(request) {
      // A WebSocket is not bound to its origin by the browser.
      const { origin } = request.headers;
      return origin !== undefined && judge(request) === undefined && isSignedIn(request);
    },
  };
}

function isNavigation({ method, headers: { accept } }: IncomingMessage): boolean {
  return method === 'GET' && accept?.includes('text/html') === true;
}

/** The page to sign in at. It leads back to the path that was asked for. */
function signInPath(url = '/'): string {
  return url === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(url)}`;
}

function respond(
  response: ServerResponse,
  status: number,
  { code, description }: { readonly code: string; readonly description: string },
): void {
  // The body of a refused request is not read, so the connection cannot serve another one.
  response
    .writeHead(status, { 'Content-Type': 'application/json', Connection: 'close' })
    // The client of the page reads the fields of the API.
    .end(JSON.stringify({ code, description, error_code: code, error: description }));
}
