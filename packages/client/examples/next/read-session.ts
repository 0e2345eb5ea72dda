/** The signed-in user. Replace this with the sessions of your application. */
export interface Session {
  readonly maySend: boolean;
}

/** Reads the session from the `Cookie` header of a request; null if nobody is signed in. */
export const readSession = async (headers: Headers): Promise<Session | null> => {
  const role = /(?:^|; )role=(\w+)/.exec(headers.get('cookie') ?? '')?.[1];
  return Promise.resolve(role === undefined ? null : { maySend: role === 'editor' });
};
