import { ApiError } from './api-error.ts';

/** A query's value; empty ones count as left out. */
export function readText(query: URLSearchParams, name: string): string | undefined {
  const value = query.get(name);
  return value === null || value === '' ? undefined : value;
}

/** @throws ApiError `INVALID_PARAMS` where the value is none of those known. */
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

/** @throws ApiError `INVALID_PARAMS` where the value is no whole number from 1 to `most`. */
export function readPositive(
  query: URLSearchParams,
  name: string,
  byDefault: number,
  most: number,
): number {
  const text = readText(query, name);
  if (text === undefined) return byDefault;
  const value = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (value < 1 || value > most) throw invalid(name, `must be a whole number from 1 to ${most}`);
  return value;
}

/** The error of a query's value. */
export function invalid(name: string, problem: string): ApiError {
  return new ApiError(400, 'INVALID_PARAMS', `${name} ${problem}`);
}
