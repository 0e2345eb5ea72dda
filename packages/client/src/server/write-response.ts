/** The response of `node:http`, Express or Fastify, as far as it is used. */
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

/** Writes an answer as fast as the visitor reads it; one that leaves ends the source. */
export const writeResponse = async (
  target: NodeResponse,
  { status, headers, body }: Response,
  signal: AbortSignal,
): Promise<void> => {
  target.setHeaders(headers);
  target.writeHead(status);
  const reader = body?.getReader();
  const hasLeft = new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => {
      resolve();
      // A read that waits for the source must end too.
      reader?.cancel().catch(() => undefined);
    });
  });
  for (let chunk = await reader?.read(); chunk?.value; chunk = await reader?.read()) {
    if (!target.write(chunk.value)) {
      await Promise.race([hasLeft, new Promise<void>((resolve) => target.once('drain', resolve))]);
    }
  }
  target.end();
};
