import type { Problem } from '@23telecom/encoding';

/** What is wrong with a value, with places counted as people count: from 1. */
export const describeProblem = ({ message }: Problem): string =>
  message.replace(/ at index (\d+)/, (_, index: string) => ` at place ${Number(index) + 1}`);
