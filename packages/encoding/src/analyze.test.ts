import { describe, expect, it } from 'vitest';
import { analyze } from './analyze.ts';

describe('the examples of the provider', () => {
  it.each([
    ['160 Latin', 'a'.repeat(160), 'GSM-7', 1],
    ['161 Latin', 'a'.repeat(161), 'GSM-7', 2],
    ['306 Latin', 'a'.repeat(306), 'GSM-7', 2],
    ['50 characters with an emoji', `${'a'.repeat(49)}😀`, 'UCS-2', 1],
    ['71 Cyrillic', 'я'.repeat(71), 'UCS-2', 2],
    ['150 Latin and an emoji', `${'a'.repeat(150)}😀`, 'UCS-2', 3],
    ['159 characters of which one is €', `${'a'.repeat(158)}€`, 'GSM-7', 1],
    ['160 characters of which one is €', `${'a'.repeat(159)}€`, 'GSM-7', 2],
  ])('%s', (_name, text, encoding, segments) => {
    expect(analyze(text)).toMatchObject({ encoding, segments });
  });
});
