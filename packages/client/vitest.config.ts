import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { checkTypes, sourceConditions } from '../../vitest.base.ts';

// Without `module`: what OpenTelemetry has there is for bundlers, and Node can't load it.
const conditions = [...sourceConditions, 'node', 'development|production'];

const root = fileURLToPath(new URL('./', import.meta.url));
const manifest = readFileSync(`${root}package.json`, 'utf8');
const { version } = JSON.parse(manifest) as { version: string };

export default defineConfig({
  define: { CLIENT_VERSION: JSON.stringify(version) },
  resolve: {
    conditions,
    // The examples are packages of their own, without an installation.
    alias: [
      { find: /^@23telecom\/client$/, replacement: `${root}src/index.ts` },
      { find: /^@23telecom\/client\/(\w+)$/, replacement: `${root}src/$1/index.ts` },
    ],
  },
  ssr: { resolve: { conditions } },
  test: {
    name: 'client',
    environment: 'node',
    // Files share a process: starting one each and loading the client anew takes longer than the tests. Stubs
    // of a test are taken back before the next one.
    isolate: false,
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    // Sockets and child processes, on a machine that is busy with other packages.
    testTimeout: 180_000,
    expect: { poll: { timeout: 60_000 } },
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    typecheck: checkTypes(['src/**/*.test-d.ts']),
  },
});
