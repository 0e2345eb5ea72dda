import { compiler } from './scripts/typescript-7.mjs';

/**
 * Resolves the workspace's packages to their sources, so that no test sees a stale build.
 * Separate tests cover the published files in `dist`.
 */
export const sourceConditions = ['@23telecom/source'];

export const resolveSources = {
  resolve: { conditions: [...sourceConditions, 'module', 'browser', 'development|production'] },
  ssr: {
    resolve: { conditions: [...sourceConditions, 'module', 'node', 'development|production'] },
  },
};

/** Checks the types that a package is tested for. Windows cannot start the compiler's script by its path. */
export function checkTypes(include: string[]) {
  const checker = process.platform === 'win32' ? 'tsc' : compiler;
  return { enabled: true, checker, include, tsconfig: './tsconfig.json' };
}
