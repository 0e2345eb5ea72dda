import { beforeEach, describe, expect, it, vi } from 'vitest';
import { graphemes, splitGraphemes } from './index.ts';
import { segment } from '../segment.ts';

const fed = vi.hoisted(() => ({ calls: 0, longest: 0 }));

// The real library, with a count of what it is fed: its time grows with the square of a cluster.
vi.mock('grapheme-splitter', async (importActual) => {
  const { default: Splitter } = await importActual<{
    default: new () => { countGraphemes: (text: string) => number };
  }>();
  return {
    default: class extends Splitter {
      constructor() {
        super();
        const { countGraphemes } = this;
        this.countGraphemes = (text) => {
          fed.calls++;
          fed.longest = Math.max(fed.longest, text.length);
          return countGraphemes.call(this, text);
        };
      }
    },
  };
});

beforeEach(() => {
  fed.calls = 0;
  fed.longest = 0;
});

describe('what the library is fed', () => {
  it.each([
    ['marks', '\u0301'],
    ['variation selectors', '\u{e0100}'],
    ['prepended', '\u0600'],
    ['leading consonants', '\u1100'],
    ['joined emoji', '👩\u200d'],
    ['flags', '🇩'],
    ['Hindi', 'नमस्ते '],
  ])('is two characters at a time, once for each at most: %s', (_name, unit) => {
    const text = unit.repeat(2000);
    expect(splitGraphemes(text).join('')).toBe(text);
    expect(fed.longest).toBeLessThanOrEqual(4);
    expect(fed.calls).toBeLessThanOrEqual(Array.from(text).length);
  });

  it('is nothing for plain text', () => {
    splitGraphemes('Plain text, обычный текст, 日本語のテキスト.'.repeat(100));
    expect(fed.calls).toBe(0);
  });

  it('is bounded by the segments when a grapheme has no end', () => {
    const text = '\u1100'.repeat(20_000);
    expect(segment(text, { keep: graphemes })).toHaveLength(Math.ceil(20_000 / 67));
    expect(fed.calls).toBeLessThanOrEqual(2 * 20_000);
  });
});
