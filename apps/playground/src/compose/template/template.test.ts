import { expect, test } from 'vitest';
import { fillTemplate, listStrayBraces, listVariables, parseTemplate } from './template.ts';
import { makeText } from './text-maker.ts';

test('a text without variables is one literal', () => {
  expect(parseTemplate('Hello {name} {{}}')).toEqual({
    literals: ['Hello {name} {{}}'],
    names: [],
  });
});

test('variables are found with spaces around and inside their names, each listed once', () => {
  const template = parseTemplate('{{ first name }}, {{first name}} and {{größe}}');
  expect(listVariables(template)).toEqual(['first name', 'größe']);
  expect(fillTemplate(template, (name) => name.toUpperCase())).toBe(
    'FIRST NAME, FIRST NAME and GRÖSSE',
  );
});

test('a recipient gets the cells of the own row, and the common value where a cell is empty', () => {
  const table = {
    columns: ['name', 'phone'],
    rows: [
      ['Anna', '1'],
      [' ', '2'],
    ],
    numberColumn: 'phone',
    firstLine: 2,
  };
  const settings = {
    variables: { name: { value: 'friend', longest: '' } },
    lineBreak: 'CRLF' as const,
    isSmart: false,
    isWithoutAccents: false,
  };
  const template = parseTemplate('Hi {{name}}\n');
  const origin = { dialCode: '44', country: 'GB' };
  const textOf = (row: number): string =>
    makeText(template, { number: '+447400123456', origin, row }, table, settings);
  expect([textOf(0), textOf(1)]).toEqual(['Hi Anna\r\n', 'Hi friend\r\n']);
});

test('braces that make no variable are told, as they are sent as they are', () => {
  const straysOf = (text: string) => listStrayBraces(parseTemplate(text));
  expect(straysOf('Hi {{name}, {{code}} {{}} {{ende')).toEqual(['{{name}', '{{}}', '{{ende']);
  expect(straysOf('Hi {{{{name}}}}')).toEqual(['{{', '}}']);
  expect(straysOf('Hi {{name}}, {"a": {}} {b}')).toEqual(['}}']);
  expect(straysOf('{'.repeat(20_000)).length).toBeLessThan(3);
});
