import { describe, expect, it } from 'vitest';
import { analyze } from './analyze.ts';
import { EncodingError } from './encoding-error.ts';

describe('the documented examples of the provider', () => {
  it.each([
    ['160 Latin', 'a'.repeat(160), 'GSM-7', 1],
    ['161 Latin', 'a'.repeat(161), 'GSM-7', 2],
    ['306 Latin', 'a'.repeat(306), 'GSM-7', 2],
    ['50 characters with an emoji', `${'a'.repeat(49)}😀`, 'UCS-2', 1],
    ['71 Cyrillic', 'я'.repeat(71), 'UCS-2', 2],
    ['150 Latin and an emoji', `${'a'.repeat(150)}😀`, 'UCS-2', 3],
    ['159 characters of which one is €', `${'a'.repeat(158)}€`, 'GSM-7', 1],
    ['160 characters of which one is €', `${'a'.repeat(159)}€`, 'GSM-7', 2],
    ['curly quotes', '“Hello”', 'UCS-2', 1],
    ['a long dash', 'a — b', 'UCS-2', 1],
    ['a non-breaking space', 'a\u00A0b', 'UCS-2', 1],
    ['each character of the extension table', '€^{}[]\\~|', 'GSM-7', 1],
    ['Chinese', '你好', 'UCS-2', 1],
    ['Arabic', 'مرحبا', 'UCS-2', 1],
  ])('%s', (_name, text, encoding, segments) => {
    expect(analyze(text)).toMatchObject({ encoding, segments });
  });
});

describe('the result', () => {
  it('is plain data, without optional fields that do not apply', () => {
    const analysis = analyze('Your code is 1234');
    expect(analysis).toStrictEqual({
      encoding: 'GSM-7',
      units: 17,
      segments: 1,
      unitsPerSegment: 160,
      unitsLeft: 143,
    });
    expect(structuredClone(analysis)).toStrictEqual(analysis);
  });

  it.each([
    ['the empty text', '', ['GSM-7', 0, 0, 160, 160]],
    ['a full GSM-7 segment', 'a'.repeat(160), ['GSM-7', 160, 1, 160, 0]],
    ['one septet more', 'a'.repeat(161), ['GSM-7', 161, 2, 153, 145]],
    ['two full parts', 'a'.repeat(306), ['GSM-7', 306, 2, 153, 0]],
    ['three parts', 'a'.repeat(307), ['GSM-7', 307, 3, 153, 152]],
    ['a full UCS-2 segment', 'я'.repeat(70), ['UCS-2', 70, 1, 70, 0]],
    ['one unit more', 'я'.repeat(71), ['UCS-2', 71, 2, 67, 63]],
    ['two full UCS-2 parts', 'я'.repeat(134), ['UCS-2', 134, 2, 67, 0]],
    ['80 escape pairs', '€'.repeat(80), ['GSM-7', 160, 1, 160, 0]],
    ['81 escape pairs', '€'.repeat(81), ['GSM-7', 162, 2, 153, 143]],
    ['153 escape pairs', '€'.repeat(153), ['GSM-7', 306, 3, 153, 151]],
    ['35 emoji', '😀'.repeat(35), ['UCS-2', 70, 1, 70, 0]],
    ['67 emoji', '😀'.repeat(67), ['UCS-2', 134, 3, 67, 65]],
    ['a lone surrogate', '\uD83D', ['UCS-2', 1, 1, 70, 69]],
    [
      'swapped surrogates, which may be separated',
      '\uDE00\uD83D'.repeat(67),
      ['UCS-2', 134, 2, 67, 0],
    ],
  ])('counts %s', (_name, text, [encoding, units, segments, unitsPerSegment, unitsLeft]) => {
    expect(analyze(text)).toStrictEqual({ encoding, units, segments, unitsPerSegment, unitsLeft });
  });

  it('moves a whole escape pair to the next segment', () => {
    expect(analyze(`${'a'.repeat(152)}€${'a'.repeat(151)}`)).toMatchObject({
      units: 305,
      segments: 2,
      unitsLeft: 0,
    });
    expect(analyze(`${'a'.repeat(152)}€${'a'.repeat(152)}`)).toMatchObject({
      units: 306,
      segments: 3,
      unitsLeft: 152,
    });
  });

  it('sets tooLong above 255 segments', () => {
    expect(analyze('a'.repeat(255 * 153))).not.toHaveProperty('tooLong');
    expect(analyze('a'.repeat(255 * 153 + 1))).toMatchObject({ segments: 256, tooLong: true });
    expect(analyze('я'.repeat(255 * 67))).not.toHaveProperty('tooLong');
    expect(analyze('я'.repeat(255 * 67 + 1))).toMatchObject({ segments: 256, tooLong: true });
  });
});

describe('the options', () => {
  it('takes one unit of each part for a 16-bit reference, but none of a single segment', () => {
    expect(analyze('a'.repeat(160), { referenceBits: 16 })).toMatchObject({
      segments: 1,
      unitsLeft: 0,
    });
    expect(analyze('a'.repeat(305), { referenceBits: 16 })).toMatchObject({
      segments: 3,
      unitsPerSegment: 152,
      unitsLeft: 151,
    });
    expect(analyze('я'.repeat(133), { referenceBits: 16 })).toMatchObject({
      segments: 3,
      unitsPerSegment: 66,
      unitsLeft: 65,
    });
  });

  it('forces UCS-2', () => {
    expect(analyze('a'.repeat(71), { encoding: 'UCS-2' })).toMatchObject({
      encoding: 'UCS-2',
      segments: 2,
    });
  });

  it('forces GSM-7, and throws the offenders of a text that GSM-7 cannot hold', () => {
    expect(analyze('abc', { encoding: 'GSM-7' })).toStrictEqual(analyze('abc'));
    const thrown = catchError(() => analyze('It’s 😀', { encoding: 'GSM-7' }));
    expect(thrown).toBeInstanceOf(EncodingError);
    expect(thrown).toMatchObject({
      name: 'EncodingError',
      code: 'NOT_GSM7',
      offenders: [
        { character: '’', codePoint: 'U+2019', index: 2 },
        { character: '😀', codePoint: 'U+1F600', index: 5 },
      ],
    });
    expect((thrown as Error).message).not.toContain('It');
  });

  it('asks the policy once for each cut', () => {
    const asked: [number, number][] = [];
    const analysis = analyze('ab '.repeat(60), {
      keep: (text, start, end) => {
        asked.push([start, end]);
        return text.lastIndexOf(' ', end - 1) + 1;
      },
    });
    expect(asked).toEqual([[0, 153]]);
    expect(analysis).toMatchObject({ units: 180, segments: 2, unitsLeft: 126 });
  });

  it.each([
    ['before the segment', () => -1],
    ['at its start', (_text: string, start: number) => start],
    ['after its end', (_text: string, _start: number, end: number) => end + 1],
    ['at NaN', () => NaN],
    ['at infinity', () => Infinity],
    ['at a fraction of a unit', (_text: string, start: number) => start + 0.5],
  ])('ignores a policy that cuts %s', (_name, keep) => {
    expect(analyze('a'.repeat(400), { keep })).toStrictEqual(analyze('a'.repeat(400)));
    expect(analyze('я'.repeat(400), { keep })).toStrictEqual(analyze('я'.repeat(400)));
  });
});

// An optimised `codePointAt` may read a pair across the end of a slice; a cut there would loop for ever.
// `test/browser` has the same test in the engine that did.
it('terminates, however often it is called, if a slice ends inside a pair', () => {
  const text = `${'я'.repeat(67)}😀`.slice(0, 68);
  const answers = new Set<string>();
  for (let time = 0; time < 100_000; time++) answers.add(JSON.stringify(analyze(text)));
  expect([...answers]).toEqual([
    '{"encoding":"UCS-2","units":68,"segments":1,"unitsPerSegment":70,"unitsLeft":2}',
  ]);
});

it.each([
  [undefined, 'undefined'],
  [null, 'null'],
  [42, 'number'],
  [{}, 'object'],
])('rejects %j and names its type', (value, name) => {
  expect(() => analyze(value as string)).toThrow(
    new TypeError(`text: expected a string, got ${name}`),
  );
});

function catchError(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  return undefined;
}
