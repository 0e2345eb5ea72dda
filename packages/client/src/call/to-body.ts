/**
 * The body as `fetch` takes it. Deno makes a request again by itself when a connection of its pool
 * breaks, though the first may have arrived; not where the body is a stream, as a Blob is there.
 */
export function toBody(method: string, body: string | undefined): BodyInit | null {
  return 'Deno' in globalThis && method !== 'GET' ? new Blob([body ?? '']) : (body ?? null);
}
