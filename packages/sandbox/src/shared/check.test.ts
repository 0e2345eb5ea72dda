import { expect, test } from 'vitest';
import { checkFields, checkValue, mustBe } from './check.ts';
import { digits, millisecondRange, oneOf, text, wholeNumber } from './checks.ts';

function readMessage(run: () => void): string | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

test('an error names the value and the values it takes, and has the code of its caller', () => {
  expect(() => checkValue('INVALID_FAULT', 'nth', 0, wholeNumber(1))).toThrow(
    expect.objectContaining({
      name: 'SandboxError',
      code: 'INVALID_FAULT',
      message: 'nth must be a whole number, 1 or more.',
    }),
  );
});

test.each<[string, Parameters<typeof checkValue>[3], unknown, boolean]>([
  ['a limit itself', wholeNumber(0, 65_535), 65_535, true],
  ['above the maximum', wholeNumber(0, 65_535), 65_536, false],
  ['a fraction', wholeNumber(0), 0.5, false],
  ['the text of a number', wholeNumber(0), '1', false],
  ['one of the values', oneOf('on', 'off'), 'off', true],
  ['none of the values', oneOf('on', 'off'), 'constructor', false],
  ['an empty string', text, '', true],
  ['digits', digits, '042', true],
  ['a sign', digits, '-1', false],
  ['milliseconds', millisecondRange, 0, true],
  ['a range', millisecondRange, [50, 200], true],
  ['a range backwards', millisecondRange, [200, 50], false],
  ['a range of three', millisecondRange, [1, 2, 3], false],
  ['infinity', millisecondRange, Infinity, false],
])('%s', (_, check, value, isValid) => {
  expect(check(value) === undefined).toBe(isValid);
});

test('fields without a check are refused, also those that every object inherits', () => {
  const rules = {
    code: 'INVALID_OPTION' as const,
    checks: { limit: mustBe('a number', (value) => typeof value === 'number') },
    describeUnknown: (name: string) => `no ${name}`,
  };
  expect(readMessage(() => checkFields([['limit', 1]], rules))).toBeUndefined();
  expect(readMessage(() => checkFields([['limit', undefined]], rules))).toBeUndefined();
  expect(readMessage(() => checkFields([['limit', '1']], rules))).toBe('limit must be a number.');
  for (const name of ['limmit', 'constructor', '__proto__']) {
    expect(readMessage(() => checkFields([[name, 1]], rules))).toBe(`no ${name}`);
  }
});
