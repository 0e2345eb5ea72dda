import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { resolveSources } from '../vitest.base.ts';

export default defineConfig({
  ...resolveSources,
  plugins: [react()],
  test: {
    name: 'whole',
    root: import.meta.dirname,
    include: ['**/*.test.{ts,tsx}'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
