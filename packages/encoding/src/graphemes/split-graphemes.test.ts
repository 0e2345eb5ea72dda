import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countGraphemes, splitGraphemes } from './index.ts';

describe('splitGraphemes', () => {
  it.each([
    ['❤️‍🔥'],
    ['🏴‍☠️'],
    ['🧑‍🤝‍🧑'],
    ['👩‍🦰'],
    ['👍🏽'],
    ['🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
    ['1️⃣'],
    ['👨‍👩‍👧‍👦'],
    ['🇩🇪'],
    ['\r\n'],
    ['e\u0301\u0323'],
    ['각'],
    ['กำ'],
    ['நி'],
  ])('keeps %s whole', (grapheme) => {
    expect(splitGraphemes(`a${grapheme}b${grapheme}${grapheme}`)).toEqual([
      'a',
      grapheme,
      'b',
      grapheme,
      grapheme,
    ]);
  });

  it('splits flags in pairs', () => {
    expect(splitGraphemes('🇩🇪🇫🇷🇪')).toEqual(['🇩🇪', '🇫🇷', '🇪']);
  });

  it('joins at a joiner only between two emoji', () => {
    expect(splitGraphemes('a\u200d❤😀\u200da')).toEqual(['a\u200d', '❤', '😀\u200d', 'a']);
  });

  it.each([
    ['क्ष', 1],
    ['नमस्ते', 3],
    ['क्\u200dष', 1], // a joiner asks for the half form
    ['क्\u200cष', 2], // a non-joiner asks for the virama to be shown
    ['க்ஷ', 2], // Tamil has no linker
    ['ਕ੍ਕ', 2], // Gurmukhi neither
    ['\u{113d1}a', 1], // REPHA of Unicode 16
    ['\u{11b60}', 1],
    ['a\u{11b60}', 1], // a vowel sign of Unicode 17
    ['\u{1f6d8}\u200d\u{1f6d8}', 1], // an emoji of Unicode 17
    ['\u2605\u200d\u2605', 2], // Unicode 17 takes the property from symbols that are no emoji
  ])('counts %s as %d, by Unicode 17', (text, count) => {
    expect(countGraphemes(text)).toBe(count);
    expect(splitGraphemes(text)).toHaveLength(count);
  });

  it('returns an empty list for the empty text', () => {
    expect(splitGraphemes('')).toEqual([]);
    expect(countGraphemes('')).toBe(0);
  });

  it('returns graphemes that join to the text, as many as countGraphemes counts', () => {
    const unit = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      fc.constantFrom(
        '\u200d',
        '\ufe0f',
        '\u0301',
        '🇩',
        '👩',
        '🏽',
        '\ud83d',
        '\udc69',
        '\r',
        '\n',
      ),
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (text) => {
        const graphemes = splitGraphemes(text);
        expect(graphemes.join('')).toBe(text);
        expect(countGraphemes(text)).toBe(graphemes.length);
        expect(graphemes).not.toContain('');
      }),
    );
  });

  it.each([[null], [undefined], [7], [['a']]])('rejects %s', (value) => {
    expect(() => splitGraphemes(value as never)).toThrow(TypeError);
    expect(() => countGraphemes(value as never)).toThrow(/^text: expected a string/);
  });
});
