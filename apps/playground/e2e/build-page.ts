import path from 'node:path';
import { build } from 'vite';

/** Builds the page before the tests, so that they open the current one as it is served. */
export async function setup(): Promise<void> {
  // Vitest sets NODE_ENV to `test`, which would bundle the development build of React.
  const environment = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    await build({ root: path.resolve(import.meta.dirname, '..'), logLevel: 'error' });
  } finally {
    process.env.NODE_ENV = environment;
  }
}
