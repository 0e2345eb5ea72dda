import { defineConfig } from 'vitest/config';
import { resolveSources } from '../../vitest.base.ts';

export default defineConfig({
  ...resolveSources,
  test: { name: 'sandbox', include: ['src/**/*.test.ts', 'test/**/*.test.ts'] },
});
