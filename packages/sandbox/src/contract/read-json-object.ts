import { ContractError } from './contract-error.ts';

/**
 * Reads a body as a JSON object.
 *
 * @throws ContractError `INVALID_BODY` if it is anything else.
 */
export function readJsonObject(body: string): Readonly<Record<string, unknown>> {
  const value = parse(body);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ContractError('INVALID_BODY', 'The body must be a JSON object');
  }
  return value as Readonly<Record<string, unknown>>;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new ContractError('INVALID_BODY', 'The body is not valid JSON');
  }
}
