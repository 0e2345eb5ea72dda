import type { Options } from 'tsup';
import { sourceConditions } from '../../../vitest.base.ts';

/** Takes the sources of bundled packages, which may not be built yet. */
export const bundleSources: NonNullable<Options['esbuildOptions']> = (options) => {
  options.conditions = sourceConditions;
};
