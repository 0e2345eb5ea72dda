import { readFileSync } from 'node:fs';

/** Reads the version of this package. `package.json` is beside `src` and beside `dist`, so this file must be directly in `src`. */
export function readPackageVersion(): string {
  const file = new URL('../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }).version;
}
