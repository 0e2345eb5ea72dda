import { analyze } from '@23telecom/encoding';
import { fill, parseTemplate } from '@23telecom/encoding/template';
import { expect, test } from 'vitest';
import { measurePeople } from './measure-people.ts';
import { createValueReader } from './person-values.ts';

const names = ['Al', 'Bo', 'Ünal', 'Đorđe', '李雷'];
const people = names.map((name, index) => ({
  number: `+44740012345${index}`,
  dialCode: '44',
  country: 'GB',
  cells: [name],
}));
const rates = [{ country: 'United Kingdom', dialCode: '44', rate: 0.05 }];
const template = parseTemplate(`{{name}}${'x'.repeat(66)}`);
const readValues = createValueReader(['name'], { names: ['name'], numbers: 1 }, {});

test('every figure is that of the messages one by one', async () => {
  const prices = {
    rates,
    currency: 'EUR',
    at: '2026-01-01T00:00:00Z',
    balance: undefined,
    resolveCountry: undefined,
  };
  const { measurement, estimate } = await measurePeople(
    template,
    people,
    readValues,
    prices,
    new AbortController().signal,
  );
  const each = people.map((person) => analyze(fill(template, readValues(person))));
  const segments = each.reduce((sum, one) => sum + one.segments, 0);
  expect(segments).toBe(6);
  expect(measurement.segments).toBe(segments);
  expect(measurement.ucs2).toMatchObject({ rows: 2, fields: [{ field: 'name', rows: 2 }] });
  expect(measurement.longest?.text.startsWith('Đorđe')).toBe(true);
  expect(estimate).toMatchObject({ min: 0.3, max: 0.3, billable: 5, unpriced: 0 });
  expect(estimate?.byCountry).toMatchObject([{ recipients: 5, segments: 6, min: 0.3 }]);
});

test('there is no price before the prices are loaded', async () => {
  const prices = {
    rates: undefined,
    currency: 'EUR',
    at: '2026-01-01T00:00:00Z',
    balance: undefined,
    resolveCountry: undefined,
  };
  const { estimate } = await measurePeople(
    template,
    people,
    readValues,
    prices,
    new AbortController().signal,
  );
  expect(estimate).toBeUndefined();
});
