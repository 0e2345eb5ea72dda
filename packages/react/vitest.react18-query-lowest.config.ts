import { defineMatrixProject } from './vitest.matrix.ts';

export default defineMatrixProject('react18-query-lowest', {
  react: 18,
  query: 'lowest',
});
