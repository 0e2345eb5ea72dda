/** Seconds for which a browser may keep the result of a preflight. */
const preflightSeconds = 600;

function listedOrigin({ headers }: Request, origins: readonly string[]): string | undefined {
  const origin = headers.get('origin');
  return origin !== null && origins.includes(origin) ? origin : undefined;
}

/** The response to the preflight of a page of a listed origin; undefined for any other request. */
export function toPreflight(request: Request, origins: readonly string[]): Response | undefined {
  const { method, headers } = request;
  const isPreflight = method === 'OPTIONS' && headers.has('access-control-request-method');
  if (!isPreflight || listedOrigin(request, origins) === undefined) return undefined;
  return new Response(null, {
    status: 204,
    headers: {
      'access-control-allow-methods': 'POST, GET',
      'access-control-allow-headers':
        headers.get('access-control-request-headers') ?? 'content-type',
      'access-control-max-age': `${preflightSeconds}`,
    },
  });
}

/** Lets the page of a listed origin read a response, also one to a request with cookies. */
export function withCors(
  response: Response,
  request: Request,
  origins: readonly string[],
): Response {
  if (!origins.length) return response;
  const origin = listedOrigin(request, origins);
  // A response of `authorize` may have headers that cannot be changed.
  const headers = new Headers(response.headers);
  headers.append('vary', 'Origin');
  if (origin !== undefined) {
    headers.set('access-control-allow-origin', origin);
    headers.set('access-control-allow-credentials', 'true');
    headers.set(
      'access-control-expose-headers',
      'content-disposition, retry-after, x-telecom-sent',
    );
  }
  const { body, status, statusText } = response;
  return new Response(body, { status, statusText, headers });
}
