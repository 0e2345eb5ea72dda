// The packages in an app: bundled by Metro with React Native's presets, and run in a context that has only
// the globals of an app. Hermes itself does not run on this machine's Node.
import { createSandbox } from '@23telecom/sandbox';
import { createClient } from '@23telecom/client';
import { createProxyHandler, toNodeHandler } from '@23telecom/client/server';
import { cp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import { serve } from '../runtimes/serve.mjs';
import { createXhr } from './create-xhr.mjs';
import { installProject } from './install-project.mjs';
import { nativeVersions } from './native-versions.mjs';
import { reportChecks } from './report-checks.mjs';

const folder = await installProject('react-native', nativeVersions, [
  'encoding',
  'client',
  'react',
]);
await cp(path.join(import.meta.dirname, 'native-app'), folder, { recursive: true });
const require = createRequire(path.join(folder, 'package.json'));
const outFile = path.join(folder, 'bundle.js');

const bundle = async () => {
  const { getDefaultConfig, mergeConfig, runBuild } = {
    ...require('metro-config'),
    ...require('metro'),
  };
  const config = mergeConfig(await getDefaultConfig(folder), {
    projectRoot: folder,
    reporter: { update: () => undefined },
    resolver: { unstable_conditionNames: ['react-native'] },
    transformer: {
      babelTransformerPath: require.resolve('@react-native/metro-babel-transformer'),
    },
  });
  await rm(outFile, { force: true });
  const options = { entry: 'index.js', out: outFile, dev: false, minify: true, platform: 'ios' };
  await runBuild(config, options);
};

const sandbox = createSandbox({ hasHistory: false });
const { url: baseUrl } = await sandbox.listen({ port: 0 });
const apiKey = 'sk_prod_local';
const handler = createProxyHandler({
  client: createClient({ apiKey, baseUrl }),
  allow: [
    'sms.send',
    'sms.status',
    'sms.messages.list',
    'sms.messages.export',
    'sms.preview',
    'account.balance',
  ],
  authorize: () => true,
});
const proxy = await serve(toNodeHandler(handler));
const silent = await serve(() => undefined);

const context = vm.createContext({
  console,
  setTimeout,
  clearTimeout,
  setInterval,
  clearInterval,
  navigator: { product: 'ReactNative' },
  XMLHttpRequest: createXhr(),
  // Where an app asks for its native modules.
  nativeModuleProxy: {},
});
vm.runInContext('globalThis.window = globalThis.self = globalThis.global = globalThis', context);

let checks = {};
const title = `React Native ${nativeVersions['react-native']}, Metro ${nativeVersions.metro}`;
const steps = {
  'Metro bundles client, encoding and react': bundle,
  'the bundle runs': async () => {
    vm.runInContext(await readFile(outFile, 'utf8'), context, { filename: 'bundle.js' });
    const service = {
      proxy: `${proxy.origin}/api/telecom`,
      baseUrl,
      apiKey,
      silent: silent.origin,
    };
    Object.assign(checks, context.createChecks(service));
  },
};
await reportChecks(title, steps, checks);
await Promise.all([proxy.stop(), silent.stop(), sandbox.close()]);
