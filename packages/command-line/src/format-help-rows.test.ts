import { expect, test } from 'vitest';
import { formatHelpRows } from './format-help-rows.ts';

test('a text is wrapped in its column, and a long head has a line of its own', () => {
  const rows = [
    { head: '-q, --quiet', text: 'Do not log requests' },
    { head: '--port NUMBER', text: 'The port' },
    { head: '--seed NUMBER1', text: 'The same seed gives the same prices' },
  ];
  expect(formatHelpRows(rows, { start: 17, end: 32 })).toEqual([
    '  -q, --quiet    Do not log',
    '                 requests',
    '  --port NUMBER  The port',
    '  --seed NUMBER1',
    '                 The same seed',
    '                 gives the same',
    '                 prices',
  ]);
});
