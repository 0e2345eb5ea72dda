/**
 * Resolves the workspace's packages to their sources, so that no test sees a stale build.
 * What is published is tested apart, from `dist`.
 */
export const sourceConditions = ['@23telecom/source'];

export const resolveSources = {
  resolve: { conditions: [...sourceConditions, 'module', 'browser', 'development|production'] },
  ssr: {
    resolve: { conditions: [...sourceConditions, 'module', 'node', 'development|production'] },
  },
};
