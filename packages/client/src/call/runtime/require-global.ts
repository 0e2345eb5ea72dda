import { TelecomError } from '../../errors/telecom-error.ts';
import { readRecord } from '../../codec/read.ts';

/** The remedy on a runtime without a global. */
const remedies = {
  'crypto.subtle': 'make this call on a server, through a proxy handler',
  ReadableStream: 'read the list instead, or export on a server',
} as const;

/**
 * Throws if this runtime lacks a global that a call needs. React Native has neither of them, and pages
 * without TLS have no `crypto.subtle`.
 */
export function requireGlobal(name: keyof typeof remedies, operation: string | null): void {
  const found = name
    .split('.')
    .reduce<unknown>((value, key) => readRecord(value)[key], readRecord(globalThis));
  if (found === undefined) throw notSupported(name, operation);
}

/** The error of a call that this runtime cannot make. */
export function notSupported(name: keyof typeof remedies, operation: string | null): TelecomError {
  return new TelecomError({
    code: 'NOT_SUPPORTED',
    operation,
    description: `this runtime has no ${name}: ${remedies[name]}`,
  });
}
