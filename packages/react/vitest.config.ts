import { defineConfig } from 'vitest/config';
import { checkTypes, resolveSources } from '../../vitest.base.ts';

export default defineConfig({
  ...resolveSources,
  test: {
    name: 'react',
    environment: 'jsdom',
    // Files share a process: nothing here keeps state in a module, and starting one each costs minutes.
    isolate: false,
    testTimeout: 180_000,
    setupFiles: ['./test/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}', 'test/*.test.{ts,tsx}'],
    typecheck: checkTypes(['test/**/*.test-d.ts']),
  },
});
