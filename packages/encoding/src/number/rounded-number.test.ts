import { describe, expect, it } from 'vitest';
import { readNumbers, readNumberTable, splitNumbers } from './index.ts';

/** Each entry of a list: the number, or its line and problem. */
function summarise(text: string): readonly string[] {
  const { recipients, refused } = readNumbers(text, { country: 'GB' });
  return [
    ...recipients,
    ...refused.map(({ line, entry, problem }) => `${line} ${entry} ${problem.code}`),
  ];
}

describe('a number that a spreadsheet has rounded, with a decimal comma', () => {
  it.each(['4,47E+11', '4,47e11', '4,5E+11', '4,47E11', '4,4740012E+11', '7,4E+09', '4,47E+9'])(
    'is one entry of a list: %s',
    (written) => {
      expect(summarise(written)).toEqual([`1 ${written} SHORTENED`]);
      expect(summarise(`"${written}"`)).toEqual([`1 ${written} SHORTENED`]);
      expect(summarise(`Anna <${written}>`)).toEqual([`1 ${written} SHORTENED`]);
      expect(summarise(`Mobile: ${written}`)).toEqual([`1 ${written} SHORTENED`]);
      expect(summarise(`+447400123456\n${written}`)).toEqual([
        '+447400123456',
        `2 ${written} SHORTENED`,
      ]);
    },
  );

  it.each([',', ', ', ';', '\t', '|', ' ', '\n'])(
    'stands beside numbers, separated by %j',
    (by) => {
      const list = ['447400123456', '4,47E+11', '447400123457', '4,48E+11', '4,5E+11'].join(by);
      const entries = [...splitNumbers(list)].map(({ text }) => text);
      expect(entries).toEqual(['447400123456', '4,47E+11', '447400123457', '4,48E+11', '4,5E+11']);
      const { recipients, refused } = readNumbers(list, { country: 'GB' });
      expect(recipients).toEqual(['+447400123456', '+447400123457']);
      expect(refused.map(({ entry }) => entry)).toEqual(['4,47E+11', '4,48E+11', '4,5E+11']);
    },
  );

  it.each([
    ['447700900123,447700900124', ['447700900123', '447700900124']],
    ['447400123456,4E+11', ['447400123456', '4E+11']],
    ['44,47E+11', ['44', '47E+11']],
    ['4,447400123456', ['4', '447400123456']],
    ['4,47', ['4', '47']],
    ['4,47E+30', ['4', '47E+30']],
    ['4;47E+11', ['4', '47E+11']],
    ['4, 47E+11', ['4', '47E+11']],
  ])('is no other pair of numbers: %s', (list, entries) => {
    expect([...splitNumbers(list)].map(({ text }) => text)).toEqual(entries);
  });

  it.each([
    ['name;phone\nAnna;4,47E+11\nBen;+447400123456', '2 4,47E+11 SHORTENED'],
    ['name\tphone\nAnna\t4,47E+11\nBen\t+447400123456', '2 4,47E+11 SHORTENED'],
    ['name,phone\nAnna,"4,47E+11"\nBen,+447400123456', '2 4,47E+11 SHORTENED'],
    ['name,phone\nAnna,4,47E+11\nBen,+447400123456', '2 4,47E+11 SHORTENED'],
    ['phone\n4,47E+11\n+447400123456', '2 4,47E+11 SHORTENED'],
    ['Anna;4,47E+11\nBen;+447400123456', '1 4,47E+11 SHORTENED'],
    ['Anna\t4.47E+11\nBen\t+447400123456', '1 4.47E+11 SHORTENED'],
  ])('is a cell of a table: %j', (table, problem) => {
    expect(summarise(table)).toEqual(['+447400123456', problem]);
  });

  it('is a number to a table in which the spreadsheet has rounded all', () => {
    for (const separator of [';', '\t']) {
      const rows = [
        ['name', 'phone'],
        ['Anna', '4,47E+11'],
        ['Ben', '4,48E+11'],
      ];
      const table = rows.map((cells) => cells.join(separator)).join('\n');
      expect(readNumberTable(table)).toMatchObject({ columns: ['name', 'phone'], index: 1 });
      expect(summarise(table)).toEqual(['2 4,47E+11 SHORTENED', '3 4,48E+11 SHORTENED']);
    }
  });

  it('leaves quantities to the other columns', () => {
    const table = 'weight,contact\n1.5E+03,+447400123456\n2.5E+03,+447400123457';
    expect(readNumberTable(table)?.index).toBe(1);
  });
});
