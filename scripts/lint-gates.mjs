/** ESLint has the rules that read syntax, oxlint those that read types: it takes seconds, where ESLint took minutes. */
export const lintGates = [
  ['lint of syntax', 'eslint', ['.', '--max-warnings', '0']],
  ['lint of types', 'oxlint', ['--type-aware', '--deny-warnings']],
];
