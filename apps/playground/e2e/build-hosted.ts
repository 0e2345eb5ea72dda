import path from 'node:path';
import { build } from 'vite';

const root = path.resolve(import.meta.dirname, '..');

/** Builds the hosted page for a base path, as `build:hosted` does. */
export async function buildHosted(outDir: string, base: string): Promise<void> {
  const environment = { ...process.env };
  process.env.NODE_ENV = 'production';
  process.env.PLAYGROUND_BASE = base;
  try {
    for (const configFile of ['vite.hosted.config.ts', 'vite.worker.config.ts']) {
      await build({
        root,
        configFile: path.join(root, configFile),
        logLevel: 'error',
        build: { outDir },
      });
    }
  } finally {
    process.env = environment;
  }
}
