import { describe, expect, it } from 'vitest';
import { runCommand } from './test-terminal.ts';

/** Printed output, written with the margin of the source. */
const block = (text: string) => text.replace(/^\n/, '').replace(/^ {6}/gm, '').trimEnd() + '\n';

describe('the table', () => {
  it('shows how a text is encoded', async () => {
    expect(await runCommand(['Your', 'code', 'is', '1234'])).toEqual({
      status: 0,
      output: block(`
      Encoding  GSM-7
      Units     17 septets
      Segments  1 of 160, 143 left

      #  Units  Text
      1     17  Your code is 1234
      `),
      errors: '',
    });
  });

  it('shows the characters outside GSM-7, with carets as wide as the characters', async () => {
    const { output } = await runCommand(['It’s 你好 😀 x\u200By ’']);
    expect(output).toBe(
      block(`
      Encoding  UCS-2
      Units     16 UTF-16 units
      Segments  1 of 70, 54 left

      #  Units  Text
      1     16  It’s 你好 😀 x<U+200B>y ’

      6 characters outside GSM-7
        It’s 你好 😀 x<U+200B>y ’
          ^  ^^^^ ^^  ^^^^^^^^  ^

        U+2019   ’   at index 2, 2 times
        U+4F60   你  at index 5
        U+597D   好  at index 6
        U+1F600  😀  at index 8
        U+200B       at index 12
      `),
    );
  });

  it('wraps long segments, and shows spaces at their edges', async () => {
    const { output } = await runCommand([`${'a'.repeat(152)} b\nc`]);
    expect(output.slice(output.indexOf('#'))).toBe(
      block(`
      #  Units  Text
      1    156  ${'a'.repeat(50)}
                ${'a'.repeat(50)}
                ${'a'.repeat(50)}
                aa b↵c
      `),
    );
    const cut = `${'a'.repeat(152)} ${'b'.repeat(9)}`;
    expect((await runCommand([cut], { terminal: { columns: 200 } })).output).toBe(
      block(`
      Encoding  GSM-7
      Units     162 septets
      Segments  2 of 153, 144 left in the last

      #  Units  Text
      1    153  ${'a'.repeat(152)}·
      2      9  bbbbbbbbb
      `),
    );
  });

  it('shortens the list for a text in another script', async () => {
    const { output } = await runCommand(['Съешь ещё этих мягких французских булок. '.repeat(20)]);
    expect(output).toContain('680 characters outside GSM-7');
    expect(output).toContain('  and 11 more lines\n');
    expect(output).toMatch(/ {2}and \d+ other characters\n$/);
  });

  it('reports a text that is too long', async () => {
    const { status, output } = await runCommand([], { input: 'a'.repeat(255 * 153 + 1) });
    expect(status).toBe(0);
    expect(output).toContain(
      'Segments  256 of 153, 152 left in the last\nToo long: a message can have at most 255 segments.',
    );
  });

  it('uses colours if the terminal has them', async () => {
    const { output } = await runCommand(['’'], { terminal: { hasColors: true } });
    expect(output).toContain('\u001B[1mEncoding  \u001B[22mUCS-2');
    expect(output).toContain('\u001B[31m^\u001B[39m');
  });
});

describe('the input', () => {
  it('is standard input without its last line break', async () => {
    const { output } = await runCommand(['--json'], { input: 'Hello\nworld\r\n' });
    expect(JSON.parse(output)).toMatchObject({ text: 'Hello\nworld', units: 11 });
  });

  it('is not awaited on a terminal', async () => {
    expect(await runCommand([])).toEqual({
      status: 1,
      output: '',
      errors: 'sms-encoding: no text: pass it as an argument or on standard input (see --help)\n',
    });
  });

  it.each([
    ['Windows-1252', [0x43, 0x61, 0x66, 0xe9, 0x20, 0x80]],
    ['UTF-16', [0xff, 0xfe, 0x48, 0x00]],
  ])('is rejected in %s, with the remedy', async (_, octets) => {
    expect(await runCommand([], { input: new Uint8Array(octets) })).toEqual({
      status: 1,
      output: '',
      errors:
        'sms-encoding: standard input: expected UTF-8, got other bytes; convert it, for example with: ' +
        'iconv -f WINDOWS-1252 -t UTF-8\n',
    });
  });

  it('keeps characters whole that lie across two chunks', async () => {
    const text = `a${'😀'.repeat(40_000)}`;
    const { output } = await runCommand(['--json'], { input: text });
    expect(JSON.parse(output).text).toBe(text);
  });
});

describe('the options', () => {
  it('print JSON', async () => {
    const { output } = await runCommand(['--json', '€’']);
    expect(JSON.parse(output)).toEqual({
      text: '€’',
      encoding: 'UCS-2',
      units: 2,
      segments: 1,
      unitsPerSegment: 70,
      unitsLeft: 68,
      parts: [{ text: '€’', start: 0, end: 2, units: 2 }],
      offenders: [{ character: '’', codePoint: 'U+2019', index: 1 }],
    });
  });

  it('replace what forces UCS-2', async () => {
    const text = `It’s ${'a'.repeat(80)}`;
    const { output } = await runCommand(['--smart', text], { terminal: { columns: 120 } });
    expect(output).toBe(
      block(`
      Encoding  GSM-7
      Units     85 septets
      Segments  1 of 160, 75 left

      #  Units  Text
      1     85  It's ${'a'.repeat(80)}

      Smart     1 replacement, 1 segment instead of 2
                ’ → '
      `),
    );
    expect(JSON.parse((await runCommand(['--smart', '--json', text])).output)).toMatchObject({
      encoding: 'GSM-7',
      smart: {
        replacements: [{ index: 2, character: '’', replacement: "'" }],
        before: { encoding: 'UCS-2', segments: 2 },
      },
    });
    expect((await runCommand(['--smart', 'Hello'])).output).toContain('nothing to replace');
    expect((await runCommand(['--smart', 'It’s'])).output).toContain(
      'Smart     unchanged, because replacing saves no segment\n',
    );
    expect((await runCommand(['It’s'])).output).not.toContain('--smart');
    expect((await runCommand(['--smart', 'да — “нет”'])).output).toContain(
      'Smart     unchanged, because some characters have no replacement\n',
    );
    expect((await runCommand([text])).output).toContain(
      'Use --smart to make it GSM-7: 1 segment instead of 2\n',
    );
  });

  it('replace letters too', async () => {
    const write = async (option: string, word: string) => {
      const { output } = await runCommand(['--smart', option, '--json', word.repeat(20)]);
      return JSON.parse(output) as unknown;
    };
    expect(await write('--accents', 'Łódź ')).toMatchObject({ text: 'Lodz '.repeat(20) });
    expect(await write('--greek', 'Καλό ')).toMatchObject({ text: 'KAΛO '.repeat(20) });
    expect(await write('--cyrillic', 'Щука ')).toMatchObject({ encoding: 'GSM-7' });
  });

  it('keep what people see as one character', async () => {
    const text = `${'a'.repeat(66)}👩‍👩‍👧‍👦 and more`;
    const units = async (...options: string[]) => {
      const { output } = await runCommand([...options, '--json', text]);
      return (JSON.parse(output).parts as { units: number }[]).map((part) => part.units);
    };
    expect(await units()).toEqual([66, 20]);
    expect(await units('--graphemes')).toEqual([66, 20]);
    const cut = await runCommand(['--graphemes', '--json', `b${'a'.repeat(62)}👩‍👩‍👧‍👦 and more`]);
    expect(JSON.parse(cut.output).parts[0].text).toBe(`b${'a'.repeat(62)}`);
  });

  it('take the tables of languages', async () => {
    const text = 'Şişli ığdır '.repeat(7);
    const { output } = await runCommand(['--national', 'turkish,spanish', text]);
    expect(output).toContain('Encoding  GSM-7, turkish single shift\n');
    expect(output).not.toContain('outside');
    expect((await runCommand(['--national', 'turkish, spanish', text])).output).toBe(output);
    const short = await runCommand(['--national', 'turkish', 'Şişli']);
    expect(short.output).toContain('Encoding  UCS-2\n');
    expect(short.output).not.toContain('outside');
    expect(await runCommand(['--national', 'klingon', 'x'])).toMatchObject({
      status: 1,
      errors: expect.stringMatching(
        /--national: expected some of turkish,.*, urdu or all, got "klingon"/,
      ),
    });
  });

  it('force an encoding', async () => {
    expect((await runCommand(['--encoding', 'ucs-2', 'abc'])).output).toContain('UCS-2');
    expect(await runCommand(['--encoding', 'GSM-7', 'It’s'])).toEqual({
      status: 1,
      output: '',
      errors: block(`
      sms-encoding: GSM-7 lacks characters of the text

      1 character outside GSM-7
        It’s
          ^

        U+2019   ’   at index 2
      `),
    });
  });

  it('set a 16-bit reference', async () => {
    const { output } = await runCommand(['--reference-bits', '16', '--json', 'a'.repeat(305)]);
    expect(JSON.parse(output)).toMatchObject({ segments: 3, unitsPerSegment: 152 });
  });

  it('print help and version', async () => {
    expect((await runCommand(['--help'])).output).toMatch(/^Usage: sms-encoding /);
    expect((await runCommand(['-v'])).output).toMatch(/^\d+\.\d+\.\d+.*\n$/);
  });

  it.each([
    [['--colour', 'x'], "Unknown option '--colour' (see --help)"],
    [['--encoding', 'utf-8', 'x'], '--encoding: expected GSM-7 or UCS-2'],
    [['--reference-bits', '12', 'x'], '--reference-bits: expected 8 or 16'],
    [['--at', 'now', 'x'], '--at: expected an ISO 8601 time in UTC'],
    [['--to', 'numbers', 'x'], '--to needs prices too: add --rates FILE'],
    [
      ['--rates', 'prices', 'x'],
      '--rates needs numbers too: add --to FILE, or --to - for standard input',
    ],
    [
      ['--to', '-', '--rates', '-', 'x'],
      '--rates - reads standard input: pass the text as an argument and the numbers as a file',
    ],
    [
      ['--to', 'numbers', '--rates', '-'],
      '--rates - reads standard input: pass the text as an argument and the numbers as a file',
    ],
    [['--to', '-', '--rates', 'x'], '--to - reads standard input: pass the text as an argument'],
  ])('%j are rejected', async (parameters, message) => {
    expect(await runCommand(parameters)).toEqual({
      status: 1,
      output: '',
      errors: `sms-encoding: ${message}\n`,
    });
  });
});
