import { describe, expect, it } from 'vitest';
import * as graphemes from '../src/graphemes/index.ts';
import * as inspect from '../src/inspect/index.ts';
import * as pdu from '../src/pdu/index.ts';
import * as smart from '../src/smart/index.ts';

describe('what the entries export', () => {
  it.each([
    ['graphemes', graphemes, ['countGraphemes', 'graphemes', 'splitGraphemes']],
    ['inspect', inspect, ['inspect']],
    ['pdu', pdu, ['PduError', 'decode', 'encode']],
    ['smart', smart, ['smarten']],
  ])('/%s', (_name, entry, names) => {
    expect(Object.keys(entry).sort()).toEqual(names);
  });
});
