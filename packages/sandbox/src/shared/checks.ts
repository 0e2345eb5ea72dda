import { mustBe, type Check } from './check.ts';

/** Passes every value. Use it for values that are checked later. */
export function anything(): undefined {
  return undefined;
}

export const text = mustBe('a string', (value) => typeof value === 'string');

export const filledText = mustBe(
  'text that is not empty',
  (value) => typeof value === 'string' && value !== '',
);

export const boolean = mustBe('a boolean', (value) => typeof value === 'boolean');

export const number = mustBe('a number', (value) => typeof value === 'number');

/** The text of a whole number, as in a query. */
export const digits = mustBe(
  'a whole number, 0 or more',
  (value) => typeof value === 'string' && /^\d{1,15}$/.test(value),
);

export const anyFunction = mustBe('a function', (value) => typeof value === 'function');

export const object = mustBe(
  'an object',
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);

export const list = mustBe('a list', Array.isArray);

export const milliseconds = mustBe('milliseconds, 0 or more', isMilliseconds);

export const millisecondRange = mustBe(
  'milliseconds, 0 or more, or a minimum and a maximum',
  (value) =>
    isMilliseconds(value) ||
    (Array.isArray(value) && value.length === 2 && isRange(value[0], value[1])),
);

/** Both limits are included. */
export function wholeNumber(min: number, max = Infinity): Check {
  return mustBe(
    max === Infinity ? `a whole number, ${min} or more` : `a whole number from ${min} to ${max}`,
    (value) => Number.isInteger(value) && Number(value) >= min && Number(value) <= max,
  );
}

export function oneOf(...values: readonly string[]): Check {
  return mustBe(
    `one of ${values.join(', ')}`,
    (value) => typeof value === 'string' && values.includes(value),
  );
}

function isRange(min: unknown, max: unknown): boolean {
  return isMilliseconds(min) && isMilliseconds(max) && min <= max;
}

function isMilliseconds(value: unknown): value is number {
  return Number.isFinite(value) && Number(value) >= 0;
}
