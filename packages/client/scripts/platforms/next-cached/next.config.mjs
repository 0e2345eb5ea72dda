import path from 'node:path';

/** The modules are those of the folder above, where the example is installed. */
const root = path.resolve(import.meta.dirname, '..');

export default { cacheComponents: true, turbopack: { root }, outputFileTracingRoot: root };
