import { isRecord } from '@23telecom/checks';

/** Whether a value is an object with a value for each of its fields: undefined and NaN are none. */
export function hasValues(fields: unknown): fields is Readonly<Record<string, unknown>> {
  return (
    isRecord(fields) &&
    Object.values(fields).every((value) => value !== undefined && !Number.isNaN(value))
  );
}
