import { defineMatrixProject } from './vitest.matrix.ts';

export default defineMatrixProject('react19-query-lowest', {
  react: 19,
  query: 'lowest',
});
