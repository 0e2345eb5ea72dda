import { defineConfig } from 'vitest/config';
import { requireChromium } from '../../scripts/chromium.mjs';
import { resolveSources } from '../../vitest.base.ts';

const executablePath = await requireChromium();

export default defineConfig({
  ...resolveSources,
  test: {
    name: 'end-to-end',
    root: import.meta.dirname,
    include: executablePath === undefined ? [] : ['e2e/**/*.e2e.test.ts'],
    globalSetup: ['e2e/build-page.ts'],
    provide: { executablePath: executablePath ?? '' },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Two cores: one browser at a time.
    fileParallelism: false,
    // A page shows what it knows when it has drawn it, so what is read of it is polled.
    expect: { poll: { timeout: 20_000 } },
  },
});

declare module 'vitest' {
  export interface ProvidedContext {
    executablePath: string;
  }
}
