import { expect, test } from 'vitest';
import { writeCsvRow } from './write-csv.ts';

test('cells with commas, quotes and line breaks are quoted', () => {
  expect(writeCsvRow(['a', 'b,c', 'say "hi"', 'two\nlines', 4, null, undefined])).toBe(
    'a,"b,c","say ""hi""","two\nlines",4,,\r\n',
  );
});

test('no text is run as a formula, and a number keeps its +', () => {
  expect(writeCsvRow(['=1+1', '@sum', '-1+1', '+cmd', '+447700900003', '-5'])).toBe(
    "'=1+1,'@sum,'-1+1,'+cmd,+447700900003,-5\r\n",
  );
});
