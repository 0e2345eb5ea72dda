import { expect, it } from 'vitest';
import { isGsm7 } from './is-gsm7.ts';

it('checks whether the alphabet holds every character', () => {
  expect(isGsm7('')).toBe(true);
  expect(isGsm7('5 € [net] Ça va?')).toBe(true);
  expect(isGsm7('ça va?')).toBe(false);
  expect(isGsm7(`${'a'.repeat(1000)}😀`)).toBe(false);
});

it('says what is no text', () => {
  expect(() => isGsm7([] as unknown as string)).toThrow('text: expected a string, got object');
});
