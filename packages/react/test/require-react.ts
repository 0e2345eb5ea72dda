import Module, { createRequire } from 'node:module';

// react-dom is CommonJS, so vite's aliases do not affect its `require('react')`. Redirect it as well.
if (process.env.REACT_VERSION === '18') {
  const { resolve } = createRequire(import.meta.url);
  const loader = Module as unknown as {
    _resolveFilename: (request: string, ...rest: readonly unknown[]) => string;
  };
  const resolveFilename = loader._resolveFilename;
  loader._resolveFilename = (request, ...rest) => {
    const [, name, subpath = ''] = /^(react|react-dom)(\/.*)?$/.exec(request) ?? [];
    return name ? resolve(`${name}-18${subpath}`) : resolveFilename(request, ...rest);
  };
}
