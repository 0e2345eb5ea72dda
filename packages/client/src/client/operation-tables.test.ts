import { expect, test } from 'vitest';
import { sharedOperations } from '../wire/operations.ts';
import { smsOperations } from '../wire/sms/operations.ts';
import { operationTables } from './operation-tables.ts';

test.each(Object.entries(operationTables))('%s is in its table', async (name, { load }) => {
  expect((await load())[name]).toMatchObject({ name });
});

test('no operation is left out', () => {
  const names = Object.keys({ ...smsOperations, ...sharedOperations });
  expect(Object.keys(operationTables).sort()).toEqual(names.sort());
});
