import { describe, expect, it } from 'vitest';
import { segment } from './segment.ts';

describe('segment', () => {
  it('returns an empty list for the empty text', () => {
    expect(segment('')).toEqual([]);
  });

  it('returns the whole text if it fits into one segment', () => {
    const text = 'a'.repeat(158);
    expect(segment(text)).toEqual([{ text, start: 0, end: 158, units: 158 }]);
  });

  it('cuts when a segment is full', () => {
    expect(segment('a'.repeat(310)).map(({ start, end, units }) => [start, end, units])).toEqual([
      [0, 153, 153],
      [153, 306, 153],
      [306, 310, 4],
    ]);
  });

  it('cuts before an escape pair and before a surrogate pair', () => {
    expect(segment('€'.repeat(100)).map(({ units }) => units)).toEqual([152, 48]);
    expect(segment('😀'.repeat(67)).map(({ units }) => units)).toEqual([66, 66, 2]);
  });

  it('starts over as UCS-2 if GSM-7 lacks the last character', () => {
    expect(segment(`${'a'.repeat(200)}я`).map(({ units }) => units)).toEqual([67, 67, 67]);
  });

  it('follows the options', () => {
    expect(segment('a'.repeat(161), { referenceBits: 16 }).map(({ units }) => units)).toEqual([
      152, 9,
    ]);
    expect(segment('a'.repeat(71), { encoding: 'UCS-2' }).map(({ units }) => units)).toEqual([
      67, 4,
    ]);
    const keep = (text: string, _start: number, end: number) => text.lastIndexOf(' ', end - 1) + 1;
    expect(segment('word '.repeat(40), { keep }).map(({ text }) => text)).toEqual([
      'word '.repeat(30),
      'word '.repeat(10),
    ]);
    expect(segment('€uro '.repeat(40), { keep }).map(({ units }) => units)).toEqual([150, 90]);
    expect(segment('слово '.repeat(15), { keep }).map(({ units }) => units)).toEqual([66, 24]);
  });

  it('rejects a value that is not a string', () => {
    expect(() => segment(7 as unknown as string)).toThrow(TypeError);
  });
});
