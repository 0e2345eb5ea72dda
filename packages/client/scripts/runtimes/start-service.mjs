import { createSandbox } from '@23telecom/sandbox';
import { serve } from './serve.mjs';

const signedKey = 'sk_prod_signed';
const secret = 'secret-of-the-signed-key';

/**
 * Starts the servers for a runtime: a sandbox, a server that redirects elsewhere, and an address that
 * refuses connections.
 */
export const startService = async () => {
  const sandbox = createSandbox({ apiKeys: ['sk_prod_local', { key: signedKey, secret }] });
  const { url: baseUrl } = await sandbox.listen({ port: 0 });
  let caught = 0;
  const thief = await serve((_request, response) => {
    caught += 1;
    response.end('{}');
  });
  const hostile = await serve(({ url }, response) => {
    if (url === '/caught') response.end(JSON.stringify({ caught }));
    else response.writeHead(307, { location: `${thief.origin}/stolen` }).end();
  });
  let misdirected = 0;
  const misdirecting = await serve((request, response) => {
    if (request.url === '/count') return response.end(JSON.stringify({ misdirected }));
    misdirected += 1;
    return request.resume().on('end', () => response.writeHead(421).end());
  });
  const nobody = await serve(() => undefined);
  await nobody.stop();
  return {
    sandbox,
    service: {
      baseUrl,
      apiKey: 'sk_prod_local',
      signedKey,
      secret,
      hostileUrl: hostile.origin,
      misdirectingUrl: misdirecting.origin,
      closedUrl: `${nobody.origin}/api/v1`,
    },
    stop: () => Promise.all([sandbox.close(), hostile.stop(), thief.stop(), misdirecting.stop()]),
  };
};
