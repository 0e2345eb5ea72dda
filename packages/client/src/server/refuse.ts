import type { Issue } from '../call/issue.ts';

/** An error as `TelecomError.toJSON()` gives it, for the browser's half to rebuild. */
export interface Failure {
  readonly name: string;
  readonly message: string;
  readonly code: string;
  readonly status: number;
  readonly description: string;
  readonly operation: string | null;
  readonly attempts: number;
  readonly retryable: boolean;
  readonly retryAfterMs: number | null;
  readonly sent: 'no' | 'maybe' | 'yes';
  readonly issues?: readonly Issue[] | undefined;
}

/** Makes a failure of the handler's own: nothing was asked of the provider. */
export const createFailure = (
  name: string,
  status: number,
  code: string,
  description: string,
): Failure => ({
  name,
  message: `${description} [${code}]`,
  code,
  status,
  description,
  operation: null,
  attempts: 0,
  retryable: false,
  retryAfterMs: null,
  sent: 'no',
});

/** Ends a request; the handler answers with the failure and its status. */
export class Refusal extends Error {
  declare readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

/** Refuses a request that may not be made. */
export const refuse = (status: number, code: string, description: string): never => {
  throw new Refusal(createFailure('PermissionError', status, code, description));
};

/** Refuses a request that is wrong in itself. */
export const refuseInput = (
  status: number,
  code: string,
  description: string,
  issues: readonly Issue[] = [],
): never => {
  throw new Refusal({ ...createFailure('ValidationError', status, code, description), issues });
};
