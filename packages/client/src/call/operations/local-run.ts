import type { CallOptions } from '../options/call-options.ts';
import type { Core } from './core.ts';
import type { Answer } from '../results/telecom-promise.ts';

/** Computes the result of a local operation, from a checked input. */
export type LocalRun<Input, Output> = (
  input: Input,
  options: CallOptions,
) => Promise<Answer<Output>>;

/** Builds the local run of an operation, once for each client. */
export type CreateLocalRun<Input, Output> = (core: Core) => LocalRun<Input, Output>;

/** Loads the local run of an operation; undefined if it has none. */
export type FindLocalRun = (
  operation: string,
) => Promise<CreateLocalRun<never, unknown> | undefined>;
