export { type ContestResult, runContest } from './run-contest.ts';
export { buildProgram } from './build-program.ts';
