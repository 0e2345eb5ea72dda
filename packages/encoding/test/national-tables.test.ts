import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { all } from '../src/national/index.ts';
import { decode, encode, type ReceivedPart } from '../src/pdu/index.ts';

type Cells = Readonly<Record<string, string>>;
type UserData = [length: number, hex: string];

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8'));
}

// The tables of 3GPP TS 23.038, annex A, merged cell by cell from four independent sources.
const standard = read('3gpp-tables.json') as readonly {
  readonly identifier: number;
  readonly language: string;
  readonly locking: Cells;
  readonly singleShift: Cells;
}[];

// Recorded by scripts/record-national.sh.
const recorded = read('national.json') as {
  readonly source: string;
  readonly languages: readonly {
    readonly identifier: number;
    readonly locking: Cells;
    readonly singleShift: Cells;
    readonly messages: readonly { reference: 8 | 16; text: string; parts: UserData[] }[];
    readonly lockingAlone: readonly { text: string; septets: number; octets: string }[];
  }[];
};

/** A table in the form of the fixtures. */
function cellsOf(table: string): Cells {
  const cells = Array.from(table, (character, septet) => [
    hexOf(septet, 2),
    `U+${hexOf(character.charCodeAt(0), 4)}`,
  ]);
  return Object.fromEntries(cells.filter(([, character]) => character !== 'U+001B')) as Cells;
}

function hexOf(value: number, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, '0');
}

const languages = all.map((language) => ({
  name: language.name,
  language,
  table: standard.find(({ identifier }) => identifier === language.identifier),
}));

describe('the tables', () => {
  it('are those of the standard: 12 locking and 13 single shift tables', () => {
    expect(standard.filter(({ locking }) => Object.keys(locking).length > 0)).toHaveLength(12 + 1);
    expect(all.map(({ name }) => name)).toEqual(
      standard.slice(1).map(({ language }) => language.toLowerCase()),
    );
  });

  it.each(languages)('$name, cell by cell', ({ name, language, table }) => {
    expect(cellsOf(language.singleShift)).toEqual(table?.singleShift);
    // Spanish has no locking table and uses the default alphabet (3GPP TS 23.038, A.3.2).
    const own = name === 'spanish' ? standard[0]?.locking : table?.locking;
    expect(cellsOf(language.locking)).toEqual(own);
  });
});

describe(`the tables as ${recorded.source} has them`, () => {
  // Four cells of oFono contradict 3GPP TS 23.038. Three duplicate another cell of their table, so that a
  // character of the standard has no septet: KANNADA LETTER DDA (A.3.7), the full stop in Malayalam
  // (A.3.8), the opening bracket in Kannada (A.2.7). In Telugu the euro sign is missing (A.2.12), so that
  // oFono reads the small e of the default alphabet.
  const wrong: Readonly<
    Record<string, { readonly locking?: Cells; readonly singleShift?: Cells }>
  > = {
    kannada: { locking: { '24': 'U+0CAA' }, singleShift: { '3C': 'U+005D' } },
    malayalam: { locking: { '2E': 'U+002C' } },
    telugu: { singleShift: { '65': 'U+0065' } },
  };

  it.each(all)('$name', ({ name, identifier, locking, singleShift }) => {
    const theirs = recorded.languages.find((each) => each.identifier === identifier);
    // For an empty cell oFono reads a space in the locking table, and the character of the default
    // alphabet in the single shift table (6.2.1.1).
    const spaces = Object.fromEntries(
      Object.keys(theirs?.locking ?? {}).map((septet) => [septet, 'U+0020']),
    );
    expect(theirs?.locking).toEqual({ ...spaces, ...cellsOf(locking), ...wrong[name]?.locking });
    expect(theirs?.singleShift).toEqual({
      ...standard[0]?.locking,
      ...cellsOf(singleShift),
      ...wrong[name]?.singleShift,
    });
  });
});

describe(`messages as ${recorded.source} sends them`, () => {
  const parse = ([septets, hex]: UserData): ReceivedPart => {
    const octets = [...Buffer.from(hex, 'hex')];
    return { octets, septets, dataCoding: 0, header: octets.slice(0, Number(octets[0]) + 1) };
  };

  it.each(all)('have the same octets, or fewer: $name', (language) => {
    const theirs = recorded.languages.find(({ identifier }) => identifier === language.identifier);
    const national = [language];
    let alike = 0;
    for (const { reference: referenceBits, text, parts } of theirs?.messages ?? []) {
      const ours = encode(text, { referenceBits, referenceNumber: 0x4d, national });
      const userData = ours.map(({ septets = 0, octets }): UserData => [septets, toHex(octets)]);
      expect(decode(ours, { national })).toBe(text);
      // oFono takes the first pair that holds the text: default tables, single shift table, both. We
      // take the cheapest pair, so ours may differ if it is cheaper.
      const header = toHex(ours[0]?.header ?? []);
      if (!header || !parts[0]?.[1].startsWith(header)) {
        expect(septetsOf(userData)).toBeLessThanOrEqual(septetsOf(parts));
      } else {
        expect(userData).toEqual(parts);
        expect(decode(parts.map(parse), { national })).toBe(text);
        alike++;
      }
    }
    expect(alike).toBeGreaterThanOrEqual(5);
  });

  it.each(all.filter(({ name }) => name !== 'spanish'))(
    'are read with the locking table alone: $name',
    (language) => {
      const theirs = recorded.languages.find(
        ({ identifier }) => identifier === language.identifier,
      );
      expect(theirs?.lockingAlone).toHaveLength(3);
      for (const { text, septets, octets } of theirs?.lockingAlone ?? []) {
        expect(decode([parse([septets, octets])], { national: [language] })).toBe(text);
      }
    },
  );
});

function septetsOf(parts: readonly UserData[]): number {
  return parts.reduce((sum, [length]) => sum + length, 0);
}

function toHex(octets: readonly number[]): string {
  return Buffer.from(octets).toString('hex');
}
