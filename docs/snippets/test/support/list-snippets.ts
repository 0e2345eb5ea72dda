import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const folder = path.resolve(import.meta.dirname, '../..');

/** The snippets of all pages, as paths from the folder of snippets. */
export function listSnippets(extension: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter(
      (file) =>
        extension.test(file) &&
        !file.endsWith('.d.ts') &&
        !/(^|\/)(node_modules|test)\/|^vitest/.test(file),
    )
    .sort();
}

/** The text of a snippet. */
export function readSnippet(file: string): string {
  return readFileSync(path.join(folder, file), 'utf8');
}
