import { maxTime } from '../clock/clock-limits.ts';
import type { ApiKeyOptions } from '../world/account-options.ts';
import type { RotateKeyFault } from './fault.ts';

/** Replaces a key in the list. Has no effect if the list does not have the key. */
export function rotateKey(
  keys: ApiKeyOptions[],
  fault: RotateKeyFault,
  call: { readonly key: string | null; readonly now: number },
): void {
  const key = fault.key ?? call.key;
  const index = keys.findIndex((candidate) => candidate.key === key);
  const old = keys[index];
  if (old === undefined) return;
  const replacement: ApiKeyOptions = {
    ...old,
    key: fault.replacement ?? `${old.key}_rotated`,
    secret: fault.secret ?? old.secret,
  };
  const { graceMs = 0 } = fault;
  if (graceMs === 0) keys.splice(index, 1, replacement);
  else {
    const expiresAt = new Date(Math.min(maxTime, call.now + graceMs)).toISOString();
    keys.splice(index, 1, { ...old, expiresAt }, replacement);
  }
}
