import { expect, test } from 'vitest';
import { findFaults } from '../../scripts/english/find-faults.mjs';
import { readComments } from '../../scripts/english/read-comments.mjs';
import { readMarkdown } from '../../scripts/english/read-markdown.mjs';

test.each([
  'What is no string is a TypeError.',
  'Reads a list. Who calls twice waits.',
  '- One a line, with commas.',
  'Nothing is after what is undefined.',
  'Mend what it names and try again.',
  'The operation that sends is at hand.',
  'It tells that a connection was refused.',
  'The answer of the provider.',
  'Recipients that stand in the journal.',
])('finds the fault in: %s', (text) => {
  expect(findFaults(text)).not.toEqual([]);
});

test.each([
  'A value that is not a string throws a TypeError that names the type received.',
  'Close keep-alive connections too; otherwise the next call would reuse one.',
  'Names such as `answer` and `tell` are code.',
  'GSM stands for Global System for Mobile Communications.',
  'One-shot streams are read once.',
])('finds no fault in: %s', (text) => {
  expect(findFaults(text)).toEqual([]);
});

test('reads comments of TypeScript, JSX and CSS, but no strings, examples or text of the page', () => {
  const source = [
    '// First line,',
    '// and its second line.',
    'const text = `// no comment ${1 /* inside */}`;',
    '/**',
    ' * Reads it.',
    ' *',
    ' * @example',
    ' * What is this?',
    ' */',
    'const page = <p title="/* no */">Who // no comment {/* shown nowhere */}</p>;',
  ].join('\n');
  const comments = readComments('page.tsx', source).map(({ text }) => text.trim());
  expect(comments).toEqual([
    'First line,\nand its second line.',
    'inside',
    'Reads it.',
    'shown nowhere',
  ]);
  expect(readComments('page.css', 'a { /* Why. */ }')).toMatchObject([{ line: 1 }]);
});

test('reads the prose of Markdown, cell by cell, and no code', () => {
  const page =
    '# Title\n\nA line\nand another.\n\n```ts\nWhat is code.\n```\n\n| a | b |\n- item\n';
  const texts = readMarkdown(page).map(({ text }) => text.trim());
  expect(texts.filter(Boolean)).toEqual(['Title', 'A line\nand another.', 'a', 'b', 'item']);
});
