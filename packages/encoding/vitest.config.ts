import { defineConfig } from 'vitest/config';
import { resolveSources } from '../../vitest.base.ts';

export default defineConfig({
  ...resolveSources,
  test: {
    name: 'encoding',
    environment: 'node',
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: ['test/browser/**'],
    typecheck: { enabled: true, include: ['src/**/*.test-d.ts'], tsconfig: './tsconfig.json' },
  },
});
