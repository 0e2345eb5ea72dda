import { parseTemplate } from '@23telecom/encoding/template';
import { expect, test } from 'vitest';
import { createMessageWriter } from '../../composition/create-message-writer.ts';
import { createValueReader } from '../../composition/person-values.ts';
import { emptyRecipientList } from '../../recipients/recipient-list.ts';
import { countRequests, listPeople } from './outgoing.ts';

const columns = { names: ['name', 'phone'], numbers: 1 };

function listOf(names: readonly string[]) {
  const recipients = names.map((name, index) => ({
    number: `+44740${String(index).padStart(7, '0')}`,
    dialCode: '44',
    country: 'GB',
    cells: [name],
  }));
  return { ...emptyRecipientList, recipients, columns };
}

test('one text takes a request for each hundred people', () => {
  for (const [people, requests] of [
    [0, 0],
    [1, 1],
    [100, 1],
    [101, 2],
    [250, 3],
  ] as const) {
    expect(countRequests(listOf(Array<string>(people).fill('')), undefined)).toBe(requests);
  }
});

test('personal texts take a request for each different one', () => {
  const template = parseTemplate('Hi {{name}}');
  const readValues = createValueReader(['name'], columns, { name: 'there' });
  const write = createMessageWriter(template, readValues);
  const names = Array.from({ length: 600 }, (_, index) => `Person ${index}`);
  expect(countRequests(listOf(names), write)).toBe(600);
  expect(countRequests(listOf(['Anna', 'Ben', 'Anna', '']), write)).toBe(3);
  expect(countRequests(listOf(Array<string>(201).fill('Anna')), write)).toBe(3);
});

test('people have their names, and their values if the message is personal', () => {
  const readValues = createValueReader(['name'], columns, { name: 'there' });
  expect(listPeople(listOf(['Anna', '']), readValues)).toEqual([
    { recipient: '+447400000000', name: 'Anna', values: { name: 'Anna' } },
    { recipient: '+447400000001', values: { name: 'there' } },
  ]);
  expect(listPeople(listOf(['Anna']), undefined)).toEqual([
    { recipient: '+447400000000', name: 'Anna' },
  ]);
});
