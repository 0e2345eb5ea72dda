import { isRecord } from '@23telecom/checks';

/**
 * Copies an object and the arrays in it, because the caller may change them before the call ends. Anything else,
 * such as a promise, is returned as it is, and is refused later if it is not an input.
 */
export function copyInput<Input>(input: Input): Input {
  if (!isRecord(input)) return input;
  const copies = Object.entries(input).map(([name, value]): [string, unknown] => [
    name,
    Array.isArray(value) ? [...(value as unknown[])] : value,
  ]);
  return Object.fromEntries(copies) as Input;
}
