import { defineConfig } from 'vitest/config';
import { resolveSources } from '../../vitest.base.ts';

export default defineConfig({
  ...resolveSources,
  test: {
    name: 'react',
    environment: 'jsdom',
    testTimeout: 30_000,
    setupFiles: ['./test/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
    typecheck: { enabled: true, include: ['src/**/*.test-d.ts'], tsconfig: './tsconfig.json' },
  },
});
