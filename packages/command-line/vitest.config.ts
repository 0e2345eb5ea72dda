import { defineConfig } from 'vitest/config';
import { resolveSources } from '../../vitest.base.ts';

export default defineConfig({
  ...resolveSources,
  test: { name: 'command-line', environment: 'node', include: ['src/**/*.test.ts'] },
});
