import { setConnection } from './connection.ts';
import { serverReady } from './server-ready.ts';

/** The scheme of a server that asks for its password; see `create-guard.ts`. */
const signInScheme = 'Session';

/** Makes a request to the playground's server, and notes if the session of this page has ended. */
export async function fetchServer(
  input: string | URL | Request,
  init?: RequestInit,
): Promise<Response> {
  await serverReady();
  const response = await fetch(input, init);
  const challenge = response.headers.get('WWW-Authenticate') ?? '';
  if (response.status === 401 && challenge.startsWith(signInScheme)) setConnection('signed-out');
  return response;
}
