// The arrows between packages. Every other import between packages fails.
//
//   checks, command-line, file-lock -> no other package; private, bundled by those that use them
//   encoding   -> checks, command-line
//   client     -> encoding, checks, file-lock
//   campaigns  -> client, encoding, checks, command-line, file-lock
//   react      -> client, encoding, checks
//   sandbox    -> encoding, checks, command-line, file-lock
//   playground -> all

const tests = '\\.(test|test-d|bench)\\.tsx?$|/(test|bench|examples|scripts)/';

/** The checks that every shared store must pass, also that of another package. */
const sharedContract = '^packages/client/test/support/shared-store-contract\\.ts$';

/** @param {string} from @param {string} to */
const forbidArrow = (from, to) => ({
  name: `${from}-must-not-import-${to.replace(/[()]/g, '').replaceAll('|', '-or-')}`,
  comment: 'The map in README.md has no such arrow.',
  severity: 'error',
  from: { path: `^packages/${from}/`, pathNot: tests },
  to: { path: `^(node_modules/@23telecom|packages)/${to}(/|$)` },
});

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    forbidArrow('encoding', '(client|campaigns|react|sandbox|file-lock)'),
    {
      name: 'private-packages-import-no-other',
      comment: 'Any package may bundle them without pulling in another one.',
      severity: 'error',
      from: { path: '^packages/(checks|command-line|file-lock)/', pathNot: tests },
      to: {
        path: '^(node_modules/@23telecom|packages)/',
        pathNot: '^(node_modules/@23telecom|packages)/$1/',
      },
    },
    forbidArrow('client', '(campaigns|react|sandbox|command-line)'),
    forbidArrow('campaigns', '(react|sandbox)'),
    forbidArrow('react', '(campaigns|sandbox|file-lock|command-line)'),
    forbidArrow('sandbox', '(client|campaigns|react)'),
    {
      name: 'sandbox-never-meets-client',
      comment:
        'They meet only over HTTP and in openapi.yaml; not even a test of the sandbox may import the client.',
      severity: 'error',
      from: { path: '^packages/sandbox/' },
      to: { path: '^packages/(client|campaigns|react)/' },
    },
    {
      name: 'file-lock-only-behind-node',
      comment: 'The other entry points of the client run without files and without Node.',
      severity: 'error',
      from: { path: '^packages/client/src/', pathNot: [tests, '^packages/client/src/node/'] },
      to: { path: '^(node_modules/@23telecom|packages)/file-lock(/|$)' },
    },
    {
      name: 'file-lock-only-behind-embedded',
      comment: 'The other entry points of campaigns run without files.',
      severity: 'error',
      from: {
        path: '^packages/campaigns/src/',
        pathNot: [tests, '^packages/campaigns/src/embedded/'],
      },
      to: { path: '^(node_modules/@23telecom|packages)/file-lock(/|$)' },
    },
    {
      name: 'command-line-only-in-commands',
      comment:
        'The entry points that are imported run without a terminal, and most of them without Node.',
      severity: 'error',
      from: {
        path: '^packages/(encoding|campaigns|sandbox)/src/',
        pathNot: [
          tests,
          '^packages/encoding/src/cli/',
          '^packages/campaigns/src/command/',
          '^packages/sandbox/src/node/command/',
        ],
      },
      to: { path: '^(node_modules/@23telecom|packages)/command-line(/|$)' },
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
        pathNot: ['^$1/', '^packages/[^/]+/(package\\.json|openapi\\.yaml)$', sharedContract],
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
