import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { graphemes } from '../src/graphemes/index.ts';
import { analyze, type AnalyzeOptions, segment } from '../src/index.ts';
import { encode, type Part } from '../src/pdu/index.ts';

type Row = [
  pool: string,
  seed: number,
  length: number,
  reference: 8 | 16,
  encoding: string,
  cuts: number[],
  digest: string,
];

type UserData = [length: number, hex: string];

interface Recorded {
  readonly source: string;
  readonly pools: Readonly<Record<string, readonly string[]>>;
  readonly texts: readonly Row[];
  readonly exceptions: Readonly<
    Record<string, { readonly text: string; readonly cuts: number[]; readonly parts: UserData[] }>
  >;
  readonly octets: readonly {
    readonly seed: number;
    readonly text: string;
    readonly reference: 8 | 16;
    readonly parts: UserData[];
  }[];
}

// Recorded from Gammu by scripts/record-segments.py.
const recorded = JSON.parse(
  readFileSync(new URL('./fixtures/segments.json', import.meta.url), 'utf8'),
) as Recorded;

/** Draws the same characters as the recording script. */
function draw(pool: readonly string[], seed: number, length: number): string {
  let state = seed;
  let text = '';
  for (let index = 0; index < length; index++) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    text += pool[(state >>> 12) % pool.length] ?? '';
  }
  return text;
}

const userDataOf = ({ septets, octets }: Part): UserData => [
  septets ?? octets.length,
  Buffer.from(octets).toString('hex'),
];

const texts = recorded.texts.map(([pool, seed, length, ...rest]) => ({
  pool,
  text: draw(recorded.pools[pool] ?? [], seed, length),
  rest,
}));

describe(`texts encoded by ${recorded.source}`, () => {
  it('are a few thousand, drawn as they were recorded', () => {
    expect(texts.length).toBeGreaterThan(2000);
    const bySeed = new Map(recorded.texts.map(([, seed], index) => [seed, texts[index]?.text]));
    for (const { seed, text } of recorded.octets) expect(bySeed.get(seed)).toBe(text);
  });

  it.each(Object.keys(recorded.pools))('have the same encoding and cuts: %s', (name) => {
    const ours = texts.filter(({ pool }) => pool === name);
    expect(ours.length).toBeGreaterThan(100);
    for (const { text, rest } of ours) {
      const [referenceBits, encoding, cuts] = rest;
      const analysis = analyze(text, { referenceBits });
      expect(analysis).toMatchObject({ encoding, segments: cuts.length });
      expect(segment(text, { referenceBits }).map((part) => part.text.length)).toEqual(cuts);
    }
  });

  it('have the same octets in full', () => {
    for (const { text, reference: referenceBits, parts } of recorded.octets) {
      expect(encode(text, { referenceBits }).map(userDataOf)).toEqual(parts);
    }
  });

  it('have the same digests of octets', () => {
    for (const { text, rest } of texts) {
      const [referenceBits, , , digest] = rest;
      const joined = encode(text, { referenceBits })
        .map((part) => userDataOf(part).join(':'))
        .join(';');
      expect(createHash('sha256').update(joined).digest('hex').slice(0, 16)).toBe(digest);
    }
  });

  // UCS-2 is the code units of ISO/IEC 10646 (3GPP TS 23.038, 6.2.3). Gammu replaces a tilde with U+0001,
  // its own escape for the phones of one maker.
  it('except a tilde in UCS-2, which it replaces', () => {
    const { text, parts } = recorded.exceptions['tilde in UCS-2'] ?? fail();
    expect(parts).toEqual([[4, '65e50001']]);
    expect(encode(text).map(userDataOf)).toEqual([[4, '65e5007e']]);
  });

  // 3GPP TS 23.040, 9.2.3.24.1 allows a cut between any two characters. Gammu keeps the two characters of
  // a flag together, as our cut policy does.
  it('except flags, which it does not split', () => {
    const { text, cuts } = recorded.exceptions['flag at the edge'] ?? fail();
    const lengths = (options: AnalyzeOptions): number[] =>
      segment(text, options).map((part) => part.text.length);
    expect(cuts).toEqual([64, 16]);
    expect(lengths({})).toEqual([66, 14]);
    expect(lengths({ keep: graphemes })).toEqual([64, 16]);
  });
});

function fail(): never {
  throw new Error('record the fixture again: an exception is missing');
}
