import { createSandbox } from '@23telecom/sandbox';
import { serve } from './serve.mjs';

const signedKey = 'sk_prod_signed';
const secret = 'secret-of-the-signed-key';

/**
 * Starts what one runtime speaks to: a sandbox of its own, a server that redirects elsewhere, and an
 * address where nobody listens.
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
      closedUrl: `${nobody.origin}/api/v1`,
    },
    stop: () => Promise.all([sandbox.close(), hostile.stop(), thief.stop()]),
  };
};
