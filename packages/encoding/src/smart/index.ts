export type { Replacement, SmartenOptions, SmartText } from './replacement.ts';
export { smarten } from './smarten.ts';
