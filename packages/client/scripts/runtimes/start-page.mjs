import { createReadStream, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createClient } from '@23telecom/client';
import { createProxyHandler, toNodeHandler } from '@23telecom/client/server';
import { serve } from './serve.mjs';

const packages = path.resolve(import.meta.dirname, '../../..');

/** The import map of the page: the published files, unbundled. */
const imports = Object.fromEntries(
  ['client', 'encoding'].flatMap((folder) => {
    const manifest = JSON.parse(readFileSync(path.join(packages, folder, 'package.json'), 'utf8'));
    return Object.entries(manifest.exports).flatMap(([entry, target]) =>
      target.import === undefined
        ? []
        : [[manifest.name + entry.slice(1), `/${folder}${target.import.default.slice(1)}`]],
    );
  }),
);

const page = `<!doctype html><title>runtimes</title>
<script type="importmap">${JSON.stringify({ imports })}</script>
<script type="module">
import * as published from '@23telecom/client';
import { createBrowserChecks } from '/client/scripts/runtimes/check-browser.mjs';
import { runChecks } from '/client/scripts/runtimes/run-checks.mjs';
runChecks(createBrowserChecks({ published })).then((results) => (globalThis.results = results));
</script>`;

/** Serves the page that runs the checks, the modules that it loads, and the proxy handler. */
export const startPage = ({ sandbox, service }) => {
  const proxy = toNodeHandler(
    createProxyHandler({
      client: createClient({ apiKey: service.apiKey, baseUrl: service.baseUrl }),
      allow: [
        'sms.send',
        'sms.status',
        'sms.preview',
        'sms.messages.listUnified',
        'sms.messages.export',
      ],
      authorize: () => true,
    }),
  );
  let isCut = false;
  return serve((request, response) => {
    const { pathname } = new URL(request.url, 'http://page');
    const [, first, second] = pathname.split('/');
    if (pathname === '/') return response.setHeader('content-type', 'text/html').end(page);
    if (first === 'silent') return undefined;
    if (first === 'count') {
      return response.end(`${sandbox.messages({ recipient: decodeURIComponent(second) }).length}`);
    }
    if (first === 'api') return proxy(request, response);
    if (first === 'cut') {
      // Drop the connection instead of sending the first response.
      if (!isCut) response.end = () => request.socket.destroy();
      isCut = true;
      return proxy(request, response);
    }
    const file = path.join(packages, pathname);
    if (!/^\/(client|encoding)\/(dist|scripts)\//.test(pathname) || !existsSync(file)) {
      return response.writeHead(404).end();
    }
    response.setHeader('content-type', 'text/javascript');
    return createReadStream(file).pipe(response);
  });
};
