import path from 'node:path';
import { build } from 'vite';

/** The tests open the page as it is served to people, and never one of an earlier build. */
export async function setup(): Promise<void> {
  // Under the runner's own `test` React would be built in with all its checks.
  const environment = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    await build({ root: path.resolve(import.meta.dirname, '..'), logLevel: 'error' });
  } finally {
    process.env.NODE_ENV = environment;
  }
}
