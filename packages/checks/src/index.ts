export type { Check, OptionChecks, PlacedProblem, Problem } from './check.ts';
export { checkOptions, type CheckOptionsSettings } from './check-options.ts';
export { describeProblems } from './describe-problems.ts';
export { describeValue } from './describe-value.ts';
export { docsUrlOf } from './docs-url.ts';
export { findNearestName } from './find-nearest-name.ts';
export { isRecord } from './is-record.ts';
export { maskName } from './mask-name.ts';
