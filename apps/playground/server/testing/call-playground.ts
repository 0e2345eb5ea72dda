/** Calls a playground as its page does. */
export interface PlaygroundCaller {
  readonly get: <Result>(path: string) => Promise<Result>;
  readonly post: (
    path: string,
    body: unknown,
    key?: string,
  ) => Promise<{ readonly status: number; readonly body: Readonly<Record<string, unknown>> }>;
}

/**
 * Reads the token of the page, and returns calls that carry it.
 *
 * @param entryUrl - the address to open: with the password in live mode
 */
export async function callPlayground(entryUrl: string): Promise<PlaygroundCaller> {
  const url = new URL(entryUrl).origin;
  const session = await signIn(entryUrl);
  async function get<Result>(path: string): Promise<Result> {
    return (await (await fetch(url + path, { headers: session })).json()) as Result;
  }
  const { token } = await get<{ readonly token: string }>('/api/config');
  return {
    get,
    async post(path, body, key) {
      const response = await fetch(url + path, {
        method: 'POST',
        headers: {
          ...session,
          'Content-Type': 'application/json',
          'X-Playground-Token': token,
          ...(key !== undefined && { 'Idempotency-Key': key }),
        },
        body: JSON.stringify(body),
      });
      return { status: response.status, body: (await response.json()) as Record<string, unknown> };
    },
  };
}

/** The header of a session; none if the server does not ask for a password. */
async function signIn(entryUrl: string): Promise<Readonly<Record<string, string>>> {
  if (!entryUrl.includes('/sign-in')) return {};
  const { headers } = await fetch(entryUrl, { redirect: 'manual' });
  const [cookie = ''] = headers.getSetCookie().map((line) => line.split(';')[0]);
  return { Cookie: cookie };
}
