import { defineConfig } from 'vitest/config';
import { resolveSources } from '../../vitest.base.ts';

export default defineConfig({
  ...resolveSources,
  test: {
    name: 'file-lock',
    environment: 'node',
    // Many processes, on a machine that is busy with other packages.
    testTimeout: 300_000,
    include: ['test/**/*.test.ts'],
  },
});
