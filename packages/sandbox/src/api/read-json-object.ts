import { ApiError } from './api-error.ts';

/**
 * The body as a JSON object.
 *
 * @throws ApiError `INVALID_BODY` where it is anything else.
 */
export function readJsonObject(body: string): Readonly<Record<string, unknown>> {
  const value = parse(body);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ApiError(400, 'INVALID_BODY', 'The body must be a JSON object');
  }
  return value as Readonly<Record<string, unknown>>;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new ApiError(400, 'INVALID_BODY', 'The body is not valid JSON');
  }
}
