import { defineConfig } from 'vitest/config';
import { checkTypes, resolveSources } from '../../vitest.base.ts';

export default defineConfig({
  ...resolveSources,
  // The inbox page is built by a script, not by Vite.
  optimizeDeps: { noDiscovery: true },
  test: {
    name: 'sandbox',
    environment: 'node',
    // Files share a process: nothing here keeps state in a module, and starting one each costs minutes.
    isolate: false,
    // Properties over hundreds of sandboxes, on a machine that is busy with other packages.
    testTimeout: 180_000,
    expect: { poll: { timeout: 60_000 } },
    include: ['src/**/*.test.ts', 'page/**/*.test.ts', 'test/**/*.test.ts'],
    typecheck: checkTypes(['src/**/*.test-d.ts']),
  },
});
