/**
 * Marks a response of the handler that says nothing in JSON: no request to the provider was made. The
 * client of a proxy reads the mark (`proxyTransport`).
 */
const mark = 'x-telecom-sent';

/** Whether the client made the request: browsers ask for pages with another `accept`. */
function isCall({ headers }: Request): boolean {
  return headers.get('accept') === 'application/json';
}

function isRedirect({ status, headers }: Response): boolean {
  return status >= 300 && status < 400 && headers.has('location');
}

/**
 * Marks a response of `authorize` as unsent. A browser hides a redirect from its page, the mark included, so
 * a call gets a 401 in its place, with the same headers.
 */
export function markUnsent(response: Response, request: Request): Response {
  // The headers of a response may not be changeable.
  const headers = new Headers(response.headers);
  headers.set(mark, 'no');
  const { body, status, statusText } = response;
  if (!isCall(request) || !isRedirect(response)) {
    return new Response(body, { status, statusText, headers });
  }
  for (const name of ['content-length', 'content-type', 'content-encoding']) headers.delete(name);
  return new Response(null, { status: 401, headers });
}
