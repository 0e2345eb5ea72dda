export { traceCalls } from './trace-calls.ts';
export type { TraceOptions } from './trace-calls.ts';
