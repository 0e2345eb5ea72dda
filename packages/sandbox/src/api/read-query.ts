import { ContractError } from '../contract/contract-error.ts';

/** Reads a parameter. An empty value counts as left out. */
export function readText(query: URLSearchParams, name: string): string | undefined {
  const value = query.get(name);
  return value === null || value === '' ? undefined : value;
}

/** @throws ContractError `INVALID_PARAMS` if the value is not one of `values`. */
export function readOneOf<Value extends string>(
  query: URLSearchParams,
  name: string,
  values: readonly Value[],
): Value | undefined {
  const text = readText(query, name);
  if (text === undefined) return undefined;
  const value = values.find((candidate) => candidate === text);
  if (value === undefined) throw invalid(name, `must be one of ${values.join(', ')}`);
  return value;
}

/** @throws ContractError `INVALID_PARAMS` if the value is not a whole number from 1 to `max`. */
export function readPositive(
  query: URLSearchParams,
  name: string,
  byDefault: number,
  max: number,
): number {
  const text = readText(query, name);
  if (text === undefined) return byDefault;
  const value = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (value < 1 || value > max) throw invalid(name, `must be a whole number from 1 to ${max}`);
  return value;
}

/** The error for a parameter. */
export function invalid(name: string, problem: string): ContractError {
  return new ContractError('INVALID_PARAMS', `${name} ${problem}`);
}
