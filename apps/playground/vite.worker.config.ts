import path from 'node:path';
import { defineConfig } from 'vite';
import { resolveSources } from '../../vitest.base.ts';

/** The Service Worker of the hosted build: one file, because a Service Worker cannot import on demand. */
export default defineConfig({
  ...resolveSources,
  publicDir: false,
  build: {
    target: 'es2022',
    outDir: 'dist-hosted',
    emptyOutDir: false,
    sourcemap: true,
    reportCompressedSize: false,
    lib: {
      entry: path.resolve(import.meta.dirname, 'hosted/service-worker.ts'),
      formats: ['iife'],
      name: 'playground',
      fileName: () => 'service-worker.js',
    },
  },
  define: { 'process.env.NODE_ENV': '"production"' },
});
