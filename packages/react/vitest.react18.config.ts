import { defineMatrixProject } from './vitest.matrix.ts';

export default defineMatrixProject('react18', {
  react: 18,
  query: 'newest',
});
