import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { joinedDefaultTables } from '../src/alphabet/default-tables.ts';
import { analyze, isGsm7 } from '../src/index.ts';
import { encode } from '../src/pdu/index.ts';
import { septetsOf } from '../src/alphabet/septet-tables.ts';

// Every code unit that Perl's Encode can encode, recorded by scripts/record-alphabet.pl.
const recorded = JSON.parse(
  readFileSync(new URL('./fixtures/alphabet.json', import.meta.url), 'utf8'),
) as { readonly source: string; readonly septets: Readonly<Record<string, string>> };

const everyCodeUnit = Array.from({ length: 0x10000 }, (_, code) => ({
  character: String.fromCharCode(code),
  septets: recorded.septets[code.toString(16).toUpperCase().padStart(4, '0')],
}));

describe(`the alphabet over all 65,536 code units, as ${recorded.source} has it`, () => {
  it('has 127 characters of one septet and 10 of two', () => {
    const lengths = Object.values(recorded.septets).map((hex) => hex.length / 2);
    expect(lengths.filter((length) => length === 1)).toHaveLength(127);
    expect(lengths.filter((length) => length === 2)).toHaveLength(10);
  });

  it('holds the same code units, at the same cost', () => {
    const others = everyCodeUnit.filter(
      ({ character, septets }) =>
        isGsm7(character) !== (septets !== undefined) ||
        analyze(character).units !== (septets === undefined ? 1 : septets.length / 2),
    );
    expect(others).toEqual([]);
  });

  it('has the same septets for each', () => {
    for (const { character, septets } of everyCodeUnit) {
      if (septets === undefined) continue;
      const hex = Buffer.from(septetsOf(character, joinedDefaultTables))
        .toString('hex')
        .toUpperCase();
      expect(hex).toBe(septets);
      expect(encode(character)[0]?.septets).toBe(septets.length / 2);
    }
  });
});
