import type { RateLimitFault, StatusFault } from './fault.ts';

/** The most common error code for each status: contract §8. */
const codes: Readonly<Record<number, string>> = {
  400: 'INVALID_PARAMS',
  401: 'UNAUTHORIZED',
  402: 'INSUFFICIENT_BALANCE',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  429: 'RATE_LIMIT_EXCEEDED',
  503: 'SANDBOX_UNAVAILABLE',
};

/** A page as an edge proxy sends it; contract §8 says only that it is HTML. */
const proxyPage =
  '<html>\r\n<head><title>429 Too Many Requests</title></head>\r\n' +
  '<body><center><h1>429 Too Many Requests</h1></center></body>\r\n</html>\r\n';

const bodilessStatuses = new Set([204, 205, 304]);

/** Creates the response of a `status` or `rate-limit` fault. */
export function respondWithFault(fault: StatusFault | RateLimitFault): Response {
  return fault.kind === 'status' ? respondWithStatus(fault) : respondWithRateLimit(fault);
}

function respondWithStatus({ status = 500, code, body, headers }: StatusFault): Response {
  if (bodilessStatuses.has(status)) return new Response(null, { status, headers: { ...headers } });
  if (typeof body === 'string') return new Response(body, { status, headers: { ...headers } });
  const documented = {
    status: false,
    error_code: code ?? codes[status] ?? 'INTERNAL_ERROR',
    description: 'Simulated by a fault of the sandbox',
  };
  return Response.json(body === undefined ? documented : body, {
    status,
    headers: { ...headers },
  });
}

function respondWithRateLimit({ form = 'json', code, retryAfter }: RateLimitFault): Response {
  const headers = retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) };
  if (form === 'empty') return new Response(null, { status: 429, headers });
  if (form === 'html') {
    return new Response(proxyPage, {
      status: 429,
      headers: { ...headers, 'Content-Type': 'text/html' },
    });
  }
  return respondWithStatus({ kind: 'status', status: 429, code, headers });
}
