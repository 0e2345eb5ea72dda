/** Whoever is signed in; yours will ask your own sessions. */
export interface Session {
  readonly maySend: boolean;
}

export const readSession = async (request: Request): Promise<Session | null> => {
  const cookie = request.headers.get('cookie') ?? '';
  const role = /(?:^|; )role=(\w+)/.exec(cookie)?.[1];
  return Promise.resolve(role === undefined ? null : { maySend: role === 'editor' });
};
