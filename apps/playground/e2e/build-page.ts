import path from 'node:path';
import { build } from 'vite';

/** The tests open the page as it is served to people, and never one of an earlier build. */
export async function setup(): Promise<void> {
  await build({ root: path.resolve(import.meta.dirname, '..'), logLevel: 'warn' });
}
