/** Installed beside this package, and counted there. */
const ignore = [
  'node:*',
  '@23telecom/client',
  '@23telecom/encoding',
  'pg',
  'pg-copy-streams',
  'csv-parse',
];

const checks = [
  { name: 'main entry', path: 'dist/index.js', limit: '37 kB' },
  { name: 'postgres', path: 'dist/postgres.js', limit: '8 kB' },
  { name: 'embedded', path: 'dist/embedded.js', limit: '12.8 kB' },
  { name: 'command line, with all of the above', path: 'dist/cli.js', limit: '63 kB' },
];

export default checks.map((check) => ({ ...check, ignore, gzip: true }));
