import { expect, test } from 'vitest';
import { markVariables } from './mark-variables.ts';
import { writePeople } from './write-people.ts';

test('the variables of a text are marked', () => {
  expect(markVariables('Hi {{name}}, {{ time }}!').map(({ part }) => part)).toEqual([
    'Hi ',
    '{{name}}',
    ', ',
    '{{ time }}',
    '!',
  ]);
  expect(markVariables('Hi')).toEqual([{ part: 'Hi', isVariable: false }]);
  expect(markVariables('')).toEqual([]);
});

test('numbers alone are a list', () => {
  expect(writePeople([{ recipient: '+447700900003' }, { recipient: '+14155550125' }])).toBe(
    '+447700900003\n+14155550125',
  );
});

test('values of variables are columns, and a cell with a tab is quoted', () => {
  expect(
    writePeople([
      { recipient: '+447700900003', name: 'Anna', values: { name: 'Anna', time: '8\tpm' } },
      { recipient: '+14155550125', values: { name: 'Ben' } },
    ]),
  ).toBe('name\ttime\tphone\nAnna\t"8\tpm"\t+447700900003\nBen\t\t+14155550125');
});

test('names without variables are a column', () => {
  expect(writePeople([{ recipient: '+447700900003', name: 'Anna' }])).toBe(
    'name\tphone\nAnna\t+447700900003',
  );
});
