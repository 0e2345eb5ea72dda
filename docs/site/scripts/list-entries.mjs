import { readFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../../..');

export const packages = ['encoding', 'client', 'campaigns', 'react', 'sandbox'];

/** The entry points of the published packages: `{ specifier, source }`, in the order of their manifests. */
export function listEntries() {
  return packages.flatMap((name) => {
    const folder = path.join(root, 'packages', name);
    const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    return Object.entries(manifest.exports).flatMap(([entry, target]) => {
      const source = typeof target === 'string' ? undefined : sourceOf(target);
      return source === undefined
        ? []
        : [{ specifier: path.posix.join(manifest.name, entry), source: path.join(folder, source) }];
    });
  });
}

/** The file behind the condition `@23telecom/source`, which may be inside of another condition. */
function sourceOf(target) {
  const source = target['@23telecom/source'];
  if (typeof source !== 'object') return source;
  return Object.values(source).at(-1);
}
