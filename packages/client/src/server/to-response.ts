interface Download {
  readonly body: ReadableStream<Uint8Array>;
  readonly filename: string | null;
}

const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

const isDownload = (data: unknown): data is Download =>
  (data as Partial<Download> | null | undefined)?.body instanceof ReadableStream;

/** An answer as JSON, never cached. */
export const toJsonResponse = (
  content: unknown,
  status = 200,
  more: Readonly<Record<string, string>> = {},
): Response => Response.json(content, { status, headers: { ...headers, ...more } });

/** What an operation gave: a download streams through as it comes, all else is JSON. */
export const toResponse = (data: unknown): Response => {
  if (!isDownload(data)) return toJsonResponse({ data });
  const name = encodeURIComponent(data.filename ?? 'export.csv');
  return new Response(data.body, {
    headers: {
      ...headers,
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename*=UTF-8''${name}`,
    },
  });
};
