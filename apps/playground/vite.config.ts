import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { resolveSources } from '../../vitest.base.ts';

export default defineConfig({
  ...resolveSources,
  plugins: [react()],
  build: { target: 'es2022', sourcemap: true, reportCompressedSize: false },
});
