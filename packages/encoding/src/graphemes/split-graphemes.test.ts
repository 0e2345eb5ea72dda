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

  it('parts flags by twos', () => {
    expect(splitGraphemes('🇩🇪🇫🇷🇪')).toEqual(['🇩🇪', '🇫🇷', '🇪']);
  });

  it('joins by a joiner only what is an emoji on both sides', () => {
    expect(splitGraphemes('a\u200d❤😀\u200da')).toEqual(['a\u200d', '❤', '😀\u200d', 'a']);
  });

  it('gives nothing for nothing', () => {
    expect(splitGraphemes('')).toEqual([]);
    expect(countGraphemes('')).toBe(0);
  });

  it('gives graphemes that joined are the text, as many as are counted', () => {
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

  it.each([[null], [undefined], [7], [['a']]])('refuses %s', (value) => {
    expect(() => splitGraphemes(value as never)).toThrow(TypeError);
    expect(() => countGraphemes(value as never)).toThrow(/^text: expected a string/);
  });
});
