import type { Issue } from '../codec/issue.ts';

/** An error as `TelecomError.toJSON()` returns it, from which the browser's client rebuilds the error. */
export interface Failure {
  readonly name: string;
  readonly message: string;
  readonly code: string;
  /** The HTTP status of the provider's failure, or of the handler's response. */
  readonly status: number | null;
  readonly description: string;
  readonly operation: string | null;
  readonly attempts: number;
  readonly retryable: boolean;
  readonly retryAfterMs: number | null;
  readonly sent: 'no' | 'maybe' | 'yes';
  readonly issues?: readonly Issue[] | undefined;
  /** Of a timeout. */
  readonly phase?: string | undefined;
}

/** Makes a failure of the handler itself, before any request to the provider. */
export function createFailure(
  name: string,
  status: number,
  code: string,
  description: string,
): Failure & { readonly status: number } {
  return {
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
  };
}

/** Ends the processing of a request; the handler responds with the failure and its status. */
export class Refusal extends Error {
  declare readonly failure: Failure & { readonly status: number };
  /** The rule of a limit, for the audit; null for any other refusal. */
  declare readonly rule: string | null;

  constructor(failure: Failure & { readonly status: number }, rule: string | null = null) {
    super(failure.message);
    this.failure = failure;
    this.rule = rule;
  }
}

/** Rejects a request without permission with a PermissionError. */
export function refuse(status: number, code: string, description: string): never {
  throw new Refusal(createFailure('PermissionError', status, code, description));
}

/** Rejects a malformed request with a ValidationError. */
export function refuseInput(
  status: number,
  code: string,
  description: string,
  issues: readonly Issue[] = [],
): never {
  throw new Refusal({ ...createFailure('ValidationError', status, code, description), issues });
}
