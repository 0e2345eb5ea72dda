import { readFileSync } from 'node:fs';

/** The version of this package, read where it lies both beside `src` and beside `dist`. */
export function readPackageVersion(): string {
  const file = new URL('../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }).version;
}
