import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { resolveSources } from '../../vitest.base.ts';
import { assertComments } from './test/support/assert-comments.ts';

export default defineConfig({
  ...resolveSources,
  plugins: [assertComments(), react()],
  test: {
    name: 'snippets',
    root: import.meta.dirname,
    // For the snippets of campaigns.
    globalSetup: ['../../packages/campaigns/test/support/global-setup.ts'],
    include: ['test/**/*.test.{ts,tsx}'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
