import { defineConfig } from 'vitest/config';
import { requireChromium } from '../../scripts/chromium.mjs';
import { resolveSources } from '../../vitest.base.ts';

const executablePath = await requireChromium();

export default defineConfig({
  ...resolveSources,
  // The inbox page is built by a script, not by Vite.
  optimizeDeps: { noDiscovery: true },
  test: {
    name: 'sandbox-inbox',
    environment: 'node',
    // Files share a process: nothing here keeps state in a module.
    isolate: false,
    include: executablePath === undefined ? [] : ['e2e/**/*.e2e.test.ts'],
    provide: { inboxChromium: executablePath ?? '' },
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 60_000 } },
  },
});

declare module 'vitest' {
  export interface ProvidedContext {
    inboxChromium: string;
  }
}
