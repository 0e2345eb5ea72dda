import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { drawFirstPaint } from './first-paint/draw-first-paint.ts';
import { splitCode } from './first-paint/split-code.ts';
import { resolveSources } from '../../vitest.base.ts';

export default defineConfig({
  ...resolveSources,
  plugins: [react(), drawFirstPaint()],
  build: {
    target: 'es2022',
    sourcemap: true,
    reportCompressedSize: false,
    rolldownOptions: { output: { codeSplitting: splitCode(import.meta.dirname) } },
  },
});
