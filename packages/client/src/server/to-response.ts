import type { VisibleFailure } from './to-failure.ts';

interface Download {
  readonly body: ReadableStream<Uint8Array>;
  readonly filename: string | null;
}

const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

function isDownload(data: unknown): data is Download {
  return (data as Partial<Download> | null | undefined)?.body instanceof ReadableStream;
}

/** Makes a JSON response that caches do not store. */
function toJsonResponse(
  content: unknown,
  status = 200,
  more: Readonly<Record<string, string>> = {},
): Response {
  return Response.json(content, { status, headers: { ...headers, ...more } });
}

/** Makes the response for an operation's result: a stream for a download, JSON for the rest. */
export function toResponse(data: unknown): Response {
  if (!isDownload(data)) return toJsonResponse({ data });
  const name = encodeURIComponent(data.filename ?? 'export.csv');
  return new Response(data.body, {
    headers: {
      ...headers,
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename*=UTF-8''${name}`,
    },
  });
}

/** Makes the response for a failure that a visitor may see. */
export function toFailureResponse({ failure, status }: VisibleFailure): Response {
  const { retryAfterMs } = failure;
  const retryAfter = { 'retry-after': `${Math.ceil((retryAfterMs ?? 0) / 1000)}` };
  return toJsonResponse({ error: failure }, status, retryAfterMs ? retryAfter : {});
}
