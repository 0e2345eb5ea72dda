import type { ContractErrorCode } from './error-statuses.ts';

/** An error that the contract describes. The API turns it into a response. */
export class ContractError extends Error {
  override readonly name = 'ContractError';
  readonly code: ContractErrorCode;
  /** Further keys of the body, such as the figures of a 402. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: ContractErrorCode,
    description: string,
    details: Readonly<Record<string, unknown>> = {},
  ) {
    super(description);
    this.code = code;
    this.details = details;
  }
}
