import type { PlacedProblem } from './check.ts';

/** Joins problems and their places, for the message of an error: `to: expected …; text: expected …`. */
export function describeProblems(problems: readonly PlacedProblem[]): string {
  return problems.map(({ path, message }) => `${path || 'input'}: ${message}`).join('; ');
}
