/** The part of a `node:http`, Express or Fastify response that the handler uses. */
export interface NodeResponse {
  readonly headersSent: boolean;
  setHeaders(headers: Headers): unknown;
  writeHead(status: number): unknown;
  write(chunk: Uint8Array): boolean;
  end(): unknown;
  destroy(): unknown;
  on(event: 'close', listener: () => void): unknown;
  once(event: 'drain', listener: () => void): unknown;
}

/** Writes a response no faster than the visitor reads it. An abort cancels the response's body. */
export async function writeResponse(
  target: NodeResponse,
  { status, headers, body }: Response,
  signal: AbortSignal,
): Promise<void> {
  target.setHeaders(headers);
  target.writeHead(status);
  const reader = body?.getReader();
  const hasLeft = new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => {
      resolve();
      // A pending read would otherwise wait for the next chunk.
      reader?.cancel().catch(() => undefined);
    });
  });
  for (let chunk = await reader?.read(); chunk?.value; chunk = await reader?.read()) {
    if (!target.write(chunk.value)) {
      await Promise.race([hasLeft, new Promise<void>((resolve) => target.once('drain', resolve))]);
    }
  }
  target.end();
}
