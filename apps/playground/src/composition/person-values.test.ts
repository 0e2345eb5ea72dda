import { expect, test } from 'vitest';
import { createValueReader } from './person-values.ts';

const columns = { names: ['Name', 'phone'], numbers: 1 };

test('a person gets the cells of their row, and the common text where a cell is empty', () => {
  const read = createValueReader(['name', 'city'], columns, { name: 'there', city: 'Bath' });
  expect(read({ cells: ['Anna', '1'] })).toEqual({ name: 'Anna', city: 'Bath' });
  expect(read({ cells: [' ', '2'] })).toEqual({ name: 'there', city: 'Bath' });
  expect(read(undefined)).toEqual({ name: 'there', city: 'Bath' });
});

test('a column of exactly the same name comes first', () => {
  const twice = { names: ['NAME', 'name'], numbers: 0 };
  expect(createValueReader(['name'], twice, {})({ cells: ['A', 'b'] })).toEqual({ name: 'b' });
});
