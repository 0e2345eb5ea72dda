import { beforeEach, describe, expect, it, vi } from 'vitest';

const passed = vi.hoisted(() => ({ texts: [] as string[] }));

// The real library, with a record of its calls: its time grows with the square of the length of a
// cluster, and a single call takes as long as a hundred characters of a text.
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
          passed.texts.push(text);
          return countGraphemes.call(this, text);
        };
      }
    },
  };
});

// Each test begins without the classes that another has asked for.
async function load() {
  return import('../src/graphemes/index.ts');
}

beforeEach(() => {
  vi.resetModules();
  passed.texts = [];
});

describe('grapheme-splitter', () => {
  it.each([
    ['combining marks', '\u0301'],
    ['prepended characters', '\u0600'],
    ['spacing marks', '\u0903'],
    ['controls', '\u0007'],
    ['Hindi', 'नमस्ते '],
    ['Tamil', 'வணக்கம் '],
  ])('is asked once about each character, in short texts: %s', async (_name, unit) => {
    const { splitGraphemes } = await load();
    const text = unit.repeat(2000);
    expect(splitGraphemes(text).join('')).toBe(text);
    const asked = passed.texts.length;
    expect(asked).toBeGreaterThan(0);
    // The kinds of marks and of letters take a second question.
    expect(asked).toBeLessThanOrEqual(2 * new Set(text).size);
    expect(Math.max(...passed.texts.map((each) => each.length))).toBeLessThanOrEqual(8);
    splitGraphemes(text);
    expect(passed.texts).toHaveLength(asked);
  });

  it('decides the class of characters up to Unicode 10', async () => {
    const { splitGraphemes } = await load();
    // A mark, a spacing mark, a prepended character and a control
    expect(splitGraphemes('a\u0301a\u0903\u0600a\u200ba')).toEqual([
      'a\u0301',
      'a\u0903',
      '\u0600a',
      '\u200b',
      'a',
    ]);
    const asked = new Set(passed.texts.join(''));
    for (const each of ['\u0301', '\u0903', '\u0600', '\u200b']) expect(asked).toContain(each);
  });

  it.each([
    ['plain text', 'Plain text, обычный текст, 日本語のテキスト, 한국어, 👩‍🦰🇩🇪.'],
    ['characters of Unicode 17', '\u{11b60}\u{1611e}\u{113d1}a'],
    ['leading Hangul consonants', '\u1100'],
    ['flags', '🇩'],
    ['joined emoji', '👩\u200d'],
    ['letters of Indic scripts', 'क\u094dष'],
  ])('is not asked about %s', async (_name, unit) => {
    const { splitGraphemes } = await load();
    splitGraphemes(unit.repeat(100));
    expect(passed.texts).toEqual([]);
  });
});
