import { describe, expect, it } from 'vitest';
import { basicAlphabet, extensionAlphabet, extensionSeptets } from './alphabet.ts';
import { defaultWidths } from './default-widths.ts';

describe('the default alphabet', () => {
  it('has 127 characters of one septet and 10 of two', () => {
    expect(defaultWidths.filter((width) => width === 1)).toHaveLength(127);
    expect(defaultWidths.filter((width) => width === 2)).toHaveLength(10);
    expect(defaultWidths).toHaveLength(0x10000);
  });

  it('agrees with the alphabet for every code unit', () => {
    const wrong: string[] = [];
    for (let codeUnit = 0; codeUnit < 0x10000; codeUnit++) {
      const character = String.fromCharCode(codeUnit);
      const expected =
        codeUnit === 0x1b
          ? 0
          : basicAlphabet.includes(character)
            ? 1
            : extensionAlphabet.includes(character)
              ? 2
              : 0;
      if (defaultWidths[codeUnit] !== expected) wrong.push(codeUnit.toString(16));
    }
    expect(wrong).toEqual([]);
  });

  it('lists each character once, and a septet for each extension character', () => {
    expect(new Set(basicAlphabet).size).toBe(128);
    expect(new Set(extensionAlphabet).size).toBe(10);
    expect(new Set(extensionSeptets).size).toBe(10);
  });

  it.each([
    ['ESC', '\u001B', 0],
    ['NUL', '\0', 0],
    ['tab', '\t', 0],
    ['NBSP', '\u00A0', 0],
    ['backtick', '`', 0],
    ['ç', 'ç', 0],
    ['Ç', 'Ç', 1],
    ['line feed', '\n', 1],
    ['carriage return', '\r', 1],
    ['form feed', '\f', 2],
    ['€', '€', 2],
    ['¤', '¤', 1],
    ['Greek Α', 'Α', 0],
    ['Greek Ω', 'Ω', 1],
  ])('has the right width for %s', (_name, character, width) => {
    expect(defaultWidths[character.charCodeAt(0)]).toBe(width);
  });
});
