/** Reads the new secret from a proxied `webhooks.update` call; undefined if it sets none. */
export async function readNewSecret(request: Request): Promise<string | undefined> {
  const body: unknown = await request.json();
  const input = isRecord(body) ? body.input : undefined;
  const secret = isRecord(input) ? input.signingSecret : undefined;
  return typeof secret === 'string' && secret !== '' ? secret : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
