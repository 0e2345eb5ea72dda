import { describe, expect, it } from 'vitest';
import { fill, parseTemplate, TemplateError } from './index.ts';

function errorOf(run: () => unknown): TemplateError {
  try {
    run();
  } catch (error) {
    if (error instanceof TemplateError) return error;
    throw error;
  }
  throw new Error('expected a TemplateError');
}

describe('parseTemplate', () => {
  it.each([
    ['', [''], []],
    ['Hi', ['Hi'], []],
    ['{{name}}', ['', ''], ['name']],
    ['Hi {{ name }}, {{name}}{{city}}!', ['Hi ', ', ', '', '!'], ['name', 'name', 'city']],
    ['{{First name}} {{e-mail}} {{v1.2}}', ['', ' ', ' ', ''], ['First name', 'e-mail', 'v1.2']],
    ['{{имя}} {{नाम}} {{名}}', ['', ' ', ' ', ''], ['имя', 'नाम', '名']],
    ['{"a":{b}} }'.replace('}}', '} }'), ['{"a":{b} } }'], []],
    ['{{{name}}}', ['{', '}'], ['name']],
  ])('parses %j', (text, literals, fields) => {
    expect(parseTemplate(text)).toEqual({ text, literals, fields });
  });

  it.each([
    ['Hi {{name}', 3],
    ['Hi {{}}', 3],
    ['Hi name}}', 7],
    ['{{a}} {{b{{c}}', 6],
    ['{{a}} {{ -b }}', 6],
    ['{{a '.repeat(25_000), 0],
    [`{{a${' '.repeat(100_000)}`, 0],
  ])('rejects stray braces with their index', (text, index) => {
    const start = process.cpuUsage().user;
    expect(errorOf(() => parseTemplate(text))).toMatchObject({ code: 'STRAY_BRACES', index });
    expect(process.cpuUsage().user - start).toBeLessThan(500_000);
  });

  it('rejects anything but a string', () => {
    // @ts-expect-error -- null is not a string
    expect(() => parseTemplate(null)).toThrow(new TypeError('text: expected a string, got null'));
  });
});

describe('fill', () => {
  const template = parseTemplate('Hi {{name}}, {{n}} left');

  it('fills strings and numbers, and does not fill a value again', () => {
    expect(fill(template, { name: 'Ann', n: 3 })).toBe('Hi Ann, 3 left');
    expect(fill(template, { name: '', n: '{{name}} $& $1' })).toBe('Hi , {{name}} $& $1 left');
  });

  it.each([
    [{ name: 'Ann' }, 'UNKNOWN_FIELD', 'n'],
    [{ name: null, n: 1 }, 'MISSING_VALUE', 'name'],
    [{ name: 'Ann', n: undefined }, 'MISSING_VALUE', 'n'],
    [{ name: ['Ann'], n: 1 }, 'BAD_VALUE', 'name'],
  ])('rejects %j: %s', (row, code, field) => {
    const error = errorOf(() => fill(template, row));
    expect(error).toMatchObject({ code, field, row: undefined });
    expect(error.message).not.toContain('Ann');
  });

  it('fills a missing value with `missing`', () => {
    expect(fill(template, { n: null }, { missing: '?' })).toBe('Hi ?, ? left');
  });

  it('reads own properties only', () => {
    const error = errorOf(() => fill(parseTemplate('{{constructor}}'), {}));
    expect(error.code).toBe('UNKNOWN_FIELD');
  });
});
