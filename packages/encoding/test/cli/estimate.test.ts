import { describe, expect, it } from 'vitest';
import { runCommand } from './test-terminal.ts';

const wireRow = (dialcode: string, country: string, rate: number, network = 'One') => ({
  mcc: '310',
  mnc: '004',
  mccmnc: '310004',
  dialcode,
  country,
  network,
  rate,
  prev_rate: 0.008,
  rate_start_date: '2026.01.08 22:15:29',
  rate_end_date: '2100.01.01 00:00:00',
  change_type: 'Increase',
});
const rates = JSON.stringify([
  wireRow('1', 'United States', 0.0085),
  wireRow('1', 'United States', 0.0092, 'Two'),
  wireRow('1', 'Canada', 0.0072),
  wireRow('44', 'United Kingdom', 0.0391),
]);
const numbers = '+12025550123\r\n+14165551234\n\n  +447400123456\n+447400123456\n+99912345678';
const cost = (...parameters: string[]) => [
  'Hello',
  '--to',
  '{numbers}',
  '--rates',
  '{rates}',
  ...parameters,
];

describe('the cost of a campaign', () => {
  it('is a table by country', async () => {
    const { status, output } = await runCommand(cost('--currency', 'EUR'), {
      files: { rates, numbers },
    });
    expect(status).toBe(0);
    expect(output.slice(output.indexOf('Cost '))).toBe(
      [
        'Cost      0.0939–0.0946 EUR for 4 recipients, 1 segment each',
        'Duplicate 1 number, billed each time',
        'No price  1 number: +99912345678',
        '',
        'Country         Code  Recipients  Segments           Rate           Cost',
        'United Kingdom  +44            2         2         0.0391         0.0782',
        'United States   +1             1         1  0.0085–0.0092  0.0085–0.0092',
        'Canada          +1             1         1         0.0072         0.0072',
        '',
      ].join('\n'),
    );
  });

  it('is JSON', async () => {
    const { output } = await runCommand(cost('--json'), { files: { rates, numbers } });
    expect(JSON.parse(output).estimate).toMatchObject({
      recipients: 5,
      billable: 4,
      duplicates: 1,
      unpriced: ['+99912345678'],
      min: 0.0939,
      max: 0.0946,
    });
  });

  it('reads the numbers from standard input', async () => {
    const { output } = await runCommand(['Hello', '--to', '-', '--rates', '{rates}'], {
      files: { rates },
      input: '+447400123456\n',
    });
    expect(output).toContain('Cost      0.0391 for 1 recipient, 1 segment each\n');
  });

  it('reads the text from standard input', async () => {
    const { output } = await runCommand(['--to', '{numbers}', '--rates', '{rates}'], {
      files: { rates, numbers: '+447400123456' },
      input: 'a'.repeat(161),
    });
    expect(output).toContain('Cost      0.0782 for 1 recipient, 2 segments each\n');
  });

  it('names the countries of a shared dial code if the number identifies none of them', async () => {
    const { output } = await runCommand(cost(), { files: { rates, numbers: '+10000000000' } });
    expect(output).toContain('United States / Canada  +1');
    const many = ['Jamaica', 'Barbados', 'Bermuda', 'Grenada'].map((name) => wireRow('1', name, 1));
    const crowded = await runCommand(cost(), {
      files: { rates: JSON.stringify(many), numbers: '+10000000000' },
    });
    expect(crowded.output).toContain('Jamaica and 3 more  +1');
  });

  it.each([
    ['rows of this package', [{ dialCode: '44', country: 'UK', rate: 0.0391 }]],
    [
      'prices as the client returns them',
      { prices: [{ dialCode: '44', country: 'UK', rate: 0.0391, validUntil: null }] },
    ],
    ['rates as strings', [{ ...wireRow('44', 'UK', 0), rate: '0.0391' }]],
  ])('accepts %s', async (_name, list) => {
    const { output } = await runCommand(cost(), {
      files: { rates: JSON.stringify(list), numbers: '+447400123456' },
    });
    expect(output).toContain('Cost      0.0391 for 1 recipient');
  });

  it('uses the rates in force at the time', async () => {
    const list = [
      { ...wireRow('44', 'UK', 0.03), rate_end_date: '2026.02.01 00:00:00' },
      { ...wireRow('44', 'UK', 0.04), rate_start_date: '2026.02.01 00:00:00' },
    ];
    const files = { rates: JSON.stringify(list), numbers: '+447400123456' };
    expect((await runCommand(cost(), { files })).output).toContain('Cost      0.04 for');
    const earlier = await runCommand(cost('--at', '2026-01-31T23:59:59Z'), { files });
    expect(earlier.output).toContain('Cost      0.03 for');
  });

  it('lists five numbers without a price, and counts the others', async () => {
    const { output } = await runCommand(cost(), {
      files: {
        rates,
        numbers: Array.from({ length: 7 }, (_, index) => `+9991234567${index}`).join('\n'),
      },
    });
    expect(output).toContain('No price  7 numbers: +99912345670 ');
    expect(output).toContain('+99912345674 and 2 more\n');
    expect(output).not.toContain('Country ');
  });

  it('reads a long list in chunks and shows its progress on a terminal', async () => {
    let time = Date.UTC(2026, 1, 13);
    const lines = Array.from(
      { length: 20_000 },
      (_, index) => `+4474${String(index).padStart(8, '0')}\n`,
    );
    const { status, output, errors } = await runCommand(cost(), {
      files: { rates, numbers: lines.join('') },
      terminal: { isWatched: true, now: () => (time += 60) },
    });
    expect(status).toBe(0);
    expect(output).toContain('for 20,000 recipients');
    expect(output).not.toContain('Duplicate');
    expect(errors.startsWith('\r\u001B[K')).toBe(true);
    expect(errors).toMatch(/[\d,]+ numbers, \d+ %/);
    expect(errors.endsWith('\r\u001B[K')).toBe(true);
  });
});

describe('bad files', () => {
  it('are reported with all their invalid lines, without the content', async () => {
    const bad = `+12025550123\nphone\n004420\n+1 202\n${'x\n'.repeat(4)}`;
    expect(await runCommand(cost(), { files: { rates, numbers: bad } })).toEqual({
      status: 1,
      output: '',
      errors: [
        'sms-encoding: numbers:2: expected + at index 0',
        'numbers:3: expected + at index 0',
        'numbers:4: expected a digit at index 2',
        'numbers:5: expected + at index 0',
        'numbers:6: expected + at index 0',
        'and 2 more lines',
        '',
      ].join('\n'),
    });
  });

  it.each([
    ['an empty list', { numbers: '\n\n' }, 'numbers: the file has no numbers'],
    ['invalid JSON', { rates: 'dialcode;rate' }, 'rates: not JSON'],
    ['an object without prices', { rates: '{}' }, 'rates: expected a JSON list of prices'],
    ['an empty price list', { rates: '[]' }, 'rates: the file has no prices'],
    [
      'an account in setup',
      { rates: '{"status":false,"error":"Account is in setup process"}' },
      'rates: Account is in setup process',
    ],
    ['a row that is not an object', { rates: '[1]' }, 'rates: row 1: expected an object'],
    [
      'a missing dial code',
      { rates: '[{"dialcode":""}]' },
      'rates: row 1: expected dialCode to be digits such as 44',
    ],
    ['a missing country', { rates: '[{"dialcode":"1"}]' }, 'rates: row 1: expected a country'],
    [
      'a missing rate',
      { rates: '[{"dialcode":"1","country":"US","rate":null}]' },
      'rates: row 1: expected rate to be a number, 0 or more',
    ],
    [
      'a blank rate, which is not 0',
      { rates: '[{"dialcode":"1","country":"US","rate":" "}]' },
      'rates: row 1: expected rate to be a number, 0 or more',
    ],
    [
      'a negative rate',
      { rates: '[{"dialcode":"1","country":"US","rate":-1}]' },
      'rates: row 1: expected rate to be a number, 0 or more',
    ],
    [
      'an infinite rate',
      { rates: '[{"dialcode":"1","country":"US","rate":"1e400"}]' },
      'rates: row 1: expected rate to be a number, 0 or more',
    ],
    [
      'a day that its month lacks',
      {
        rates: '[{"dialcode":"1","country":"US","rate":1,"rate_start_date":"2026.02.31 10:00:00"}]',
      },
      'rates: row 1: expected dates such as 2026.02.13 10:15:00 or 2026-02-13T10:15:00Z',
    ],
    [
      'a date in another format',
      { rates: '[{"dialcode":"1","country":"US","rate":1,"validFrom":"Feb 3 2026"}]' },
      'rates: row 1: expected dates such as 2026.02.13 10:15:00 or 2026-02-13T10:15:00Z',
    ],
    [
      'a word instead of a date',
      { rates: '[{"dialcode":"1","country":"US","rate":1,"rate_end_date":"soon"}]' },
      'rates: row 1: expected dates such as 2026.02.13 10:15:00 or 2026-02-13T10:15:00Z',
    ],
  ])('%s is reported', async (_name, files, message) => {
    expect(await runCommand(cost(), { files: { rates, numbers, ...files } })).toEqual({
      status: 1,
      output: '',
      errors: `sms-encoding: ${message}\n`,
    });
  });

  it('are reported by name if they cannot be read', async () => {
    expect(
      (await runCommand(['x', '--to', '{none}', '--rates', '{rates}'], { files: { rates } }))
        .errors,
    ).toBe('sms-encoding: none: no such file\n');
    expect(
      (await runCommand(['x', '--to', '{.}', '--rates', '{rates}'], { files: { rates } })).errors,
    ).toMatch(/a directory, not a file\n$/);
  });
});
