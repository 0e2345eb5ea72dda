const texts = new WeakMap<Response, string>();

/** Creates a JSON response whose text `readJsonText` returns, so that the log need not copy a stream. */
export function createJsonResponse(value: unknown): Response {
  const text = JSON.stringify(value);
  const response = new Response(text, { headers: { 'Content-Type': 'application/json' } });
  texts.set(response, text);
  return response;
}

/** The text of a response of `createJsonResponse`; undefined for any other response. */
export function readJsonText(response: Response): string | undefined {
  return texts.get(response);
}
