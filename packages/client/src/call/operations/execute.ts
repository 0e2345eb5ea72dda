import type { CallOptions } from '../options/call-options.ts';
import type { OperationSource } from './operation.ts';
import type { TelecomPromise } from '../results/telecom-promise.ts';

/** Runs an operation: checks its input, then makes attempts while options and retry law allow. */
export type Execute = <Input, Output>(
  source: OperationSource<Input, Output>,
  input: Input,
  options?: CallOptions,
) => TelecomPromise<Output>;
