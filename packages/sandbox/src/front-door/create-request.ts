interface GivenRequest {
  readonly request: Request;
  readonly signal: AbortSignal;
}

/**
 * Creates the request of a call in process. Its signal stays apart: `Request` refuses those of another
 * realm, such as those of jsdom.
 */
export function createRequest(input: string | URL | Request, init: RequestInit = {}): GivenRequest {
  if (!init.signal || init instanceof Request) {
    const request = new Request(input, init);
    return { request, signal: request.signal };
  }
  const { signal, ...others } = init;
  return { request: new Request(input, others), signal };
}
