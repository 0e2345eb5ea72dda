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
    // Files share a process: nothing here keeps state in a module, and importing the server for each costs minutes.
    isolate: false,
    globalSetup: ['e2e/build-page.ts'],
    provide: { executablePath: executablePath ?? '' },
    // On a machine that is busy with much else: a limit of a broken test, not of a slow one.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // The page updates asynchronously, so tests poll it.
    expect: { poll: { timeout: 60_000 } },
  },
});

declare module 'vitest' {
  export interface ProvidedContext {
    executablePath: string;
  }
}
