import { expect, test } from 'vitest';
import { sharedOperations } from '../wire/operations.ts';
import { smsOperations } from '../wire/sms/operations.ts';
import { findIn, operationTables } from './operation-tables.ts';

test.each(Object.entries(operationTables))('%s is in its table', async (name, table) => {
  const source = findIn(table, name);
  const operation = typeof source === 'function' ? await source() : source;
  expect(operation).toMatchObject({ name });
});

test('no operation is left out', () => {
  const names = Object.keys({ ...smsOperations, ...sharedOperations });
  expect(Object.keys(operationTables).sort()).toEqual(names.sort());
});
