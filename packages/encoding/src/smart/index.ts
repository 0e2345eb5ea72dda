export type { Replacement } from './replacement.ts';
export type { SmartReason, SmartText } from './smart-text.ts';
export { smarten } from './smarten.ts';
export type { SmartenOptions } from './smarten-options.ts';
