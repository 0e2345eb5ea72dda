/** Reads the bearer token of a request; undefined if it has none. */
export function readToken(headers: Headers): string | undefined {
  return /^Bearer\s+(.+)$/i.exec(headers.get('Authorization') ?? '')?.[1];
}
