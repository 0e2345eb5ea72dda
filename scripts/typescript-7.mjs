import { createRequire } from 'node:module';
import path from 'node:path';

const client = createRequire(new URL('../packages/client/package.json', import.meta.url));

/**
 * The compiler of TypeScript 7. It checks types several times faster than the version that the tools need, whose
 * interface it does not have. The published types are checked with both (`npm run platforms`).
 */
export const compiler = path.join(
  path.dirname(client.resolve('typescript-7/package.json')),
  'bin/tsc',
);
