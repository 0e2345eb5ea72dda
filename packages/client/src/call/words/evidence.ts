import type { TelecomError } from '../../errors/telecom-error.ts';

/** The source of an error, whose words anybody may have written: they are redacted before they are shown. */
export type Evidence =
  /** The body of a response that reports a failure. */
  | { readonly type: 'body'; readonly body: unknown }
  /** The failure of a `fetch`. */
  | { readonly type: 'failure'; readonly failure: unknown };

const sources = new WeakMap<TelecomError, Evidence>();

/** Remembers what an error was made from, for the words that are loaded when a caller sees the error. */
export function noteEvidence<T extends TelecomError>(error: T, evidence: Evidence): T {
  sources.set(error, evidence);
  return error;
}

/** Returns what an error was made from; undefined for an error in our own words. */
export function evidenceOf(error: TelecomError): Evidence | undefined {
  return sources.get(error);
}
