export type {
  FoundNumber,
  NumberDoubt,
  NumberDoubtCode,
  NumberProblem,
  NumberProblemCode,
  ReadNumber,
  RefusedNumber,
} from './number-result.ts';
export type { DoubtfulEntry, DuplicateEntry, NumberList, RefusedEntry } from './number-list.ts';
export { type ReadNumberOptions, readNumber } from './read-number.ts';
export { type ReadNumbersOptions, readNumbers } from './read-numbers.ts';
export type { Row } from './read-rows.ts';
export { type NumberTable, type NumberTableOptions, readNumberTable } from './read-table.ts';
export { type NumberEntry, splitNumbers } from './split-numbers.ts';
