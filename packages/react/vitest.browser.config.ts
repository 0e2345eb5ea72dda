import { defineConfig } from 'vitest/config';
import { requireChromium } from '../../scripts/chromium.mjs';
import { resolveSources } from '../../vitest.base.ts';

const executablePath = await requireChromium();

export default defineConfig({
  ...resolveSources,
  test: {
    name: 'react-browser',
    root: import.meta.dirname,
    include: executablePath === undefined ? [] : ['test/browser/**/*.browser.test.ts'],
    globalSetup: ['test/browser/build-page.ts'],
    provide: { executablePath: executablePath ?? '' },
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 60_000 } },
  },
});

declare module 'vitest' {
  export interface ProvidedContext {
    executablePath: string;
  }
}
