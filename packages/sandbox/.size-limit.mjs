/** The inbox is a file of its own, which is loaded when a browser asks for it. */
const onDemand = ['./inbox-files.generated-*'];

/** As modules, like every bundler that splits: a script would contain a replacement for `import()`. */
const asModules = (config) => ({ ...config, format: 'esm' });

// Pages and workers bundle the main entry. Hono's router and the table of countries are in it.
export default [
  {
    name: '@23telecom/sandbox at once',
    path: 'dist/index.js',
    ignore: onDemand,
    limit: '51.2 kB',
    gzip: true,
    modifyEsbuildConfig: asModules,
  },
  {
    name: '@23telecom/sandbox in one file with its inbox',
    path: 'dist/index.js',
    limit: '68 kB',
    gzip: true,
    modifyEsbuildConfig: asModules,
  },
];
