/** The secret that a call of `webhooks.update` through the proxy has set; undefined for none. */
export async function readNewSecret(request: Request): Promise<string | undefined> {
  const body: unknown = await request.json();
  const input = isRecord(body) ? body.input : undefined;
  const secret = isRecord(input) ? input.signingSecret : undefined;
  return typeof secret === 'string' && secret !== '' ? secret : undefined;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
