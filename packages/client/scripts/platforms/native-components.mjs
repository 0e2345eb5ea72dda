// The hooks in components of React Native: rendered by its Testing Library in Jest, with the preset of React
// Native, against a proxy handler over a socket.
import { createClient } from '@23telecom/client';
import { createProxyHandler, toNodeHandler } from '@23telecom/client/server';
import { createSandbox } from '@23telecom/sandbox';
import { execFile } from 'node:child_process';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { serve } from '../runtimes/serve.mjs';
import { installProject } from './install-project.mjs';
import { nativeComponentVersions } from './native-versions.mjs';

const folder = await installProject('native-components', nativeComponentVersions, [
  'encoding',
  'client',
  'react',
]);
await cp(path.join(import.meta.dirname, 'native-components'), folder, { recursive: true });

const sandbox = createSandbox({ balance: 10, hasHistory: false });
const { url: baseUrl } = await sandbox.listen({ port: 0 });
const handler = createProxyHandler({
  client: createClient({ apiKey: 'sk_prod_local', baseUrl }),
  allow: ['sms.send', 'sms.status', 'account.balance', 'account.pricing'],
  authorize: () => true,
});
const proxy = await serve(toNodeHandler(handler));
const title = `components on React Native ${nativeComponentVersions['react-native']}`;
try {
  const { stderr } = await promisify(execFile)(
    process.execPath,
    ['node_modules/jest/bin/jest.js', '--ci'],
    { cwd: folder, timeout: 60_000, env: { ...process.env, PROXY: `${proxy.origin}/api/telecom` } },
  );
  const sends = sandbox.requests().filter(({ operation }) => operation === 'sms.send').length;
  if (sends !== 1) throw new Error(`expected one request that sends, found ${sends}`);
  console.log(`✓ ${title}: ${/Tests: .*/.exec(stderr)?.[0]}`);
} catch (error) {
  console.log(`✗ ${title}\n${error.stderr ?? error.message}`);
  process.exitCode = 1;
} finally {
  await Promise.all([proxy.stop(), sandbox.close()]);
}
