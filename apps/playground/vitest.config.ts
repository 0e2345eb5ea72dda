import { defineConfig } from 'vitest/config';
import { resolveSources } from '../../vitest.base.ts';

export default defineConfig({
  ...resolveSources,
  test: {
    name: 'playground',
    // Files share a process: nothing here keeps state in a module, and starting one each costs a minute.
    isolate: false,
    restoreMocks: true,
    root: import.meta.dirname,
    include: ['{src,server,hosted,test}/**/*.test.ts'],
    // Some start the server with its PostgreSQL.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
