import { defineConfig } from 'vitest/config';
import { resolveSources } from '../../vitest.base.ts';

export default defineConfig({
  ...resolveSources,
  test: {
    name: 'sandbox',
    environment: 'node',
    // Properties over hundreds of sandboxes, on a machine that is busy with other packages.
    testTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    typecheck: { enabled: true, include: ['src/**/*.test-d.ts'], tsconfig: './tsconfig.json' },
  },
});
