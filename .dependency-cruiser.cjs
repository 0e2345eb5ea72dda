// The arrows of the house. What is not drawn here may not be imported.
//
//   encoding   -> (nothing)
//   client     -> encoding
//   react      -> client, encoding
//   sandbox    -> encoding
//   playground -> all

const tests = '\\.(test|test-d|bench)\\.tsx?$|/(test|bench|examples|scripts)/';

/** @param {string} from @param {string} to */
const forbidArrow = (from, to) => ({
  name: `${from}-must-not-import-${to.replace(/[()]/g, '').replaceAll('|', '-or-')}`,
  comment: 'The design draws no such arrow: see the map in README.md.',
  severity: 'error',
  from: { path: `^packages/${from}/`, pathNot: tests },
  to: { path: `^(node_modules/@23telecom|packages)/${to}(/|$)` },
});

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    forbidArrow('encoding', '(client|react|sandbox)'),
    forbidArrow('client', '(react|sandbox)'),
    forbidArrow('react', 'sandbox'),
    forbidArrow('sandbox', '(client|react)'),
    {
      name: 'sandbox-never-meets-client',
      comment:
        'They meet only over HTTP and in openapi.yaml; not even a test of the sandbox may import the client.',
      severity: 'error',
      from: { path: '^packages/sandbox/' },
      to: { path: '^packages/(client|react)/' },
    },
    {
      name: 'packages-never-import-apps',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^(apps|tests)/' },
    },
    {
      name: 'only-through-entry-points',
      comment: 'Another package is reached by its name, never by a path into its folder.',
      severity: 'error',
      from: { path: '^(packages/[^/]+|apps/[^/]+|tests)/' },
      to: {
        path: '^packages/[^/]+/',
        pathNot: ['^$1/', '^packages/[^/]+/(package\\.json|openapi\\.yaml)$'],
        dependencyTypes: ['local'],
      },
    },
    {
      name: 'sources-import-no-tests',
      severity: 'error',
      from: { path: '^(packages|apps)/[^/]+/(src|server)/', pathNot: tests },
      to: { path: tests },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', 'dist'] },
    exclude: { path: ['/dist/', '/fixtures/', '/coverage/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@23telecom/source', 'import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
    moduleSystems: ['es6', 'cjs', 'tsd'],
  },
};
