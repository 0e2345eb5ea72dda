import { createClient } from '@23telecom/client';
import { fetchServer } from './shared/server/fetch-server.ts';
import { serverPath } from './shared/server/server-path.ts';

/** The client of the page. It calls the playground's server, which holds the API key. */
export const telecom = createClient({
  proxy: serverPath('/api/telecom'),
  fetch: fetchServer,
});
