import { defineConfig } from 'vitest/config';
import { resolveSources } from '../../vitest.base.ts';

export default defineConfig({
  ...resolveSources,
  test: {
    name: 'playground',
    root: import.meta.dirname,
    include: ['{src,server}/**/*.test.ts'],
  },
});
