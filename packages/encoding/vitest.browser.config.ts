import { defineConfig } from 'vitest/config';
import { requireChromium } from '../../scripts/chromium.mjs';
import { resolveSources } from '../../vitest.base.ts';

const executablePath = await requireChromium();

export default defineConfig({
  ...resolveSources,
  test: {
    name: 'encoding in Chromium',
    root: import.meta.dirname,
    include: executablePath === undefined ? [] : ['test/browser/**/*.test.ts'],
    provide: { executablePath: executablePath ?? '' },
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});

declare module 'vitest' {
  export interface ProvidedContext {
    executablePath: string;
  }
}
