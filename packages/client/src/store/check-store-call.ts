import { checkFields, checkThat, type FieldChecks } from '../codec/check.ts';
import { throwIssues } from '../errors/throw-issues.ts';
import type { SharedStore } from './shared-store.ts';

const maxKeyLength = 1024;

// Marked as pure, so that bundlers drop the checks from programs without a store of their own.
const stringCheck = /* @__PURE__ */ checkThat((value) => typeof value === 'string', 'a string');
const amountCheck = /* @__PURE__ */ checkThat((value) => Number.isFinite(value), 'a finite number');
// A store may return `Infinity` as the end of a window that never ends.
const endCheck = /* @__PURE__ */ checkThat(
  (value) => value === undefined || (typeof value === 'number' && !Number.isNaN(value)),
  'the end that an earlier call returned',
);
const limitCheck = /* @__PURE__ */ checkThat(
  (value) => Number.isFinite(value) && Number(value) >= 0,
  'a number from 0',
);
const durationCheck = /* @__PURE__ */ checkThat(
  (value) => typeof value === 'number' && value > 0,
  'milliseconds above 0',
);
const booleanCheck = /* @__PURE__ */ checkThat(
  (value) => value === undefined || typeof value === 'boolean',
  'a boolean',
);
const keyCheck = /* @__PURE__ */ checkThat(
  (key) => typeof key === 'string' && key.length > 0 && key.length <= maxKeyLength,
  `a string of 1 to ${maxKeyLength} characters`,
);

/** The checks of the parameters of each method of a shared store. */
export const storeChecks = {
  claim: {
    key: keyCheck,
    owner: stringCheck,
    value: stringCheck,
    ttlMs: durationCheck,
    isSettled: booleanCheck,
  },
  settle: { key: keyCheck, owner: stringCheck, value: stringCheck, ttlMs: durationCheck },
  release: { key: keyCheck, owner: stringCheck },
  read: { key: keyCheck },
  count: {
    key: keyCheck,
    amount: amountCheck,
    windowMs: durationCheck,
    limit: limitCheck,
    windowEndsAt: endCheck,
  },
} satisfies Readonly<Record<keyof SharedStore, FieldChecks>>;

/**
 * Checks the parameters of a method of a {@link SharedStore}, so that a wrong type is never stored as
 * another string. Call it first in each method of a store of your own.
 *
 * @throws ValidationError that names the parameter
 * @example
 * ```ts
 * checkStoreCall('claim', { key, ...claim });
 * ```
 */
export function checkStoreCall(method: keyof SharedStore, parameters: object): void {
  throwIssues(checkFields(parameters, storeChecks[method], true), `store.${method}`);
}
