import { ContractError } from '../contract/contract-error.ts';
import { errorStatuses } from '../contract/error-statuses.ts';

/** The response to an error. An error outside the contract is `INTERNAL_ERROR`. */
export function errorResponse(error: unknown): Response {
  const contractError =
    error instanceof ContractError
      ? error
      : new ContractError('INTERNAL_ERROR', 'The sandbox itself failed');
  const { code, message, details } = contractError;
  return Response.json(errorBody(code, message, details), { status: errorStatuses[code] });
}

/** The body of an error: contract §8. */
export function errorBody(
  code: string,
  description: string,
  details: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  return { status: false, error_code: code, description, ...details };
}
