import { describe, expect, it } from 'vitest';
import { readNumbers, readNumberTable, splitNumbers } from './index.ts';

describe('readNumbers', () => {
  it('reads lines, commas, semicolons, tabs, bars, and a plus after a space', () => {
    const list = readNumbers(
      '+44 7400 123456\r\n+1 (415) 555-0100, +33 6 12 34 56 78;+49.151.23456789\t+34612345678|+46705126112 +447400123457',
    );
    expect(list).toEqual({
      recipients: [
        '+447400123456',
        '+14155550100',
        '+33612345678',
        '+4915123456789',
        '+34612345678',
        '+46705126112',
        '+447400123457',
      ],
      doubtful: [],
      refused: [],
      duplicates: [],
    });
  });

  it('takes numbers out of names, quotes and brackets', () => {
    const list = readNumbers(
      'Anna <+447400123456>, Ben <+447400123457>\n["+447400123458", "+447400123459"]',
    );
    expect(list.recipients).toEqual([
      '+447400123456',
      '+447400123457',
      '+447400123458',
      '+447400123459',
    ]);
    expect(list.refused).toEqual([]);
  });

  it.each([
    ['Mobile: +44 7400 123456', '+447400123456'],
    ['Call Ann on 07400 123456 (evenings)', '+447400123456'],
    ['- 07400 123456', '+447400123456'],
    ['0044 7400 123456 00 44 7400 123457', '+447400123456 +447400123457'],
    ['+447400123456+447400123457', '+447400123456 +447400123457'],
    ['O7400 123456', ''],
  ])('reads %j as %s', (text, recipients) => {
    expect(readNumbers(text, { country: 'GB' }).recipients.join(' ')).toBe(recipients);
  });

  it('refuses every entry that it cannot read, with its line', () => {
    const list = readNumbers(
      '+447400123456\nhello\n\n4.47E+11\nAnna 2 <+447400123457>\n7400123456,0',
      {
        country: 'GB',
      },
    );
    expect(list.recipients).toEqual(['+447400123456', '+447400123457']);
    expect(list.refused.map(({ line, entry, problem }) => [line, entry, problem.code])).toEqual([
      [2, 'hello', 'NO_DIGITS'],
      [4, '4.47E+11', 'SHORTENED'],
      [5, '2', 'TOO_SHORT'],
      [6, '0', 'TOO_SHORT'],
    ]);
    expect(list.duplicates).toEqual([
      { line: 6, entry: '7400123456', recipient: '+447400123456', firstLine: 1 },
    ]);
  });

  it('keeps the doubts of an entry with its line', () => {
    const { doubtful, recipients } = readNumbers('+447400123456\n79111234567', { country: 'GB' });
    expect(recipients).toEqual(['+447400123456', '+79111234567']);
    expect(doubtful.map(({ line, entry, doubts }) => [line, entry, doubts[0]?.code])).toEqual([
      [2, '79111234567', 'PLUS_ASSUMED'],
    ]);
  });

  it('reads the column of numbers of a table', () => {
    const list = readNumbers(
      'name;phone;city\nAnna;+447400123456;"Bath; Avon"\n\n"Ben\nAdam";0151 23456789;Bonn\nCy;n/a;Rome',
      { country: 'DE' },
    );
    expect(list).toMatchObject({
      recipients: ['+447400123456', '+4915123456789'],
      columns: ['name', 'phone', 'city'],
      column: 'phone',
    });
    expect(list.refused.map(({ line, problem }) => [line, problem.code])).toEqual([
      [6, 'NO_DIGITS'],
    ]);
  });

  it('finds the column by its name or its contents, and takes another on request', () => {
    const table = 'Anna,+447400123456,+447400123457\nBen,+447400123458,+447400123459';
    expect(readNumbers(table).recipients).toEqual(['+447400123456', '+447400123458']);
    expect(readNumbers(table, { column: 'column 3' }).recipients).toEqual([
      '+447400123457',
      '+447400123459',
    ]);
    expect(() => readNumbers(table, { column: 'phone' })).toThrow(/^column: /);
    const ids = 'id,phone,other\n100001,+447400123456,+447400123457\n100002,+447400123458,';
    expect(readNumbers(ids).column).toBe('phone');
    expect(readNumbers('Phone\n+447400123456\n+447400123457')).toMatchObject({
      recipients: ['+447400123456', '+447400123457'],
      refused: [],
    });
  });

  it.each([
    ['Kundennummer;Telefon', 'Telefon'],
    ['Customer ID,Customer phone', 'Customer phone'],
    ['ID\tphoneNumber', 'phoneNumber'],
    ['Order number,mobile_no', 'mobile_no'],
    ['Home Phone,Mobile Phone', 'Mobile Phone'],
    ['Identifiant;N° de téléphone', 'N° de téléphone'],
    ['Id;Número de móvil', 'Número de móvil'],
    ['Código;Telemóvel', 'Telemóvel'],
    ['Müşteri;Cep Telefonu', 'Cep Telefonu'],
    ['المعرف;رقم الهاتف', 'رقم الهاتف'],
    ['आईडी;फ़ोन नंबर', 'फ़ोन नंबर'],
    ['会員番号;携帯電話番号', '携帯電話番号'],
    ['编号;联系电话', '联系电话'],
    ['Код;Мобильный телефон', 'Мобильный телефон'],
  ])('takes no number of another column for a phone: %s', (header, column) => {
    const delimiter = /[;,\t]/.exec(header)?.[0] ?? ';';
    const rows = ['7400111110', '7400111111'].map((id, index) =>
      [id, `+44740012345${index}`].join(delimiter),
    );
    const list = readNumbers([header, ...rows].join('\n'), { country: 'GB' });
    expect(list).toMatchObject({ column, recipients: ['+447400123450', '+447400123451'] });
    expect(list.refused).toEqual([]);
  });

  it.each([
    ['2026-11-29,07400 123456', '2026-11-30,07400 123457'],
    ['29.11.2026 10:00;07400 123456', '30.11.2026 11:00;07400 123457'],
    ['11/29/26\t07400 123456', '11/30/26\t07400 123457'],
  ])('takes no date for a phone: %s', (...rows) => {
    expect(readNumbers(rows.join('\n'), { country: 'GB' })).toMatchObject({
      column: 'column 2',
      recipients: ['+447400123456', '+447400123457'],
      refused: [],
    });
  });

  it.each([
    'Mobile: 07400 123456',
    'Phone 07400 123456',
    'To: Ann 07400 123456',
    'tel 07400123456',
  ])('takes no number for the name of a column: %s', (first) => {
    const { recipients } = readNumbers(`${first}\n07400 123457`, { country: 'GB' });
    expect(recipients).toEqual(['+447400123456', '+447400123457']);
  });

  it.each(['،', '؛', '、', '，', '；', '｜'])('splits a list at %s', (separator) => {
    const list = `07400 123456${separator}07400 123457`;
    expect(readNumbers(list, { country: 'GB' }).recipients).toHaveLength(2);
  });

  it('refuses a row of a table without a number', () => {
    const { refused } = readNumbers('name,phone\nAnna,+447400123456\nBen,');
    expect(refused).toEqual([
      { line: 3, entry: '', problem: { code: 'EMPTY', message: expect.any(String) as string } },
    ]);
  });

  it('reads a text without numbers entry by entry, so that none is lost', () => {
    expect(readNumbers('Anna, Ben').refused.map(({ entry }) => entry)).toEqual(['Anna', 'Ben']);
    expect(readNumbers('name;city\nAnna;Bath').refused).toHaveLength(4);
  });

  it.each([
    ' ',
    '\n',
    '(',
    '"',
    '<',
    '>',
    '+',
    '1',
    '\u202a',
    '"a,',
    '"\n',
    '""\n',
    '+ ',
    '1 ',
    'x1 ',
    '1.',
    '1e',
    '٠ ',
  ])('takes linear time on many %j', (piece) => {
    const timeOf = (length: number): number => {
      const text = piece.repeat(length / piece.length) + ' +447400123456';
      let best = Infinity;
      for (let run = 0; run < 2; run++) {
        const start = process.cpuUsage().user;
        readNumbers(text);
        best = Math.min(best, process.cpuUsage().user - start);
      }
      return best;
    };
    timeOf(4000);
    const [small, large] = [timeOf(4000), timeOf(40_000)];
    // Ten times the text: quadratic time would be a hundred times as long.
    expect(large).toBeLessThan(30 * small + 100_000);
  });
});

describe('splitNumbers', () => {
  it('splits long runs of digits at spaces, and keeps a number with spaces whole', () => {
    expect([...splitNumbers('447400123460 447400123461\n0044 7400 123 456')]).toEqual([
      { line: 1, text: '447400123460' },
      { line: 1, text: '447400123461' },
      { line: 2, text: '0044 7400 123 456' },
    ]);
  });
});

describe('readNumberTable', () => {
  it.each([',', ';', '\t', '|'])(
    'a table whose first column has the numbers, separated by %j',
    (delimiter) => {
      const rows = [
        ['phone', 'code'],
        ['+447400123456', '1'],
        ['+447400123457', 'A2'],
      ];
      const table = readNumberTable(rows.map((cells) => cells.join(delimiter)).join('\n'));
      expect(table).toMatchObject({ columns: ['phone', 'code'], index: 0 });
      expect([...(table?.rows ?? [])].map(({ cells }) => cells)).toEqual(rows.slice(1));
    },
  );

  it('returns the columns and rows of a table, again with each loop', () => {
    const table = readNumberTable(
      'name;phone;city\nAnna;+447400123456;"Bath; Avon"\n\nBen;0151 23456789;Bonn',
    );
    expect(table).toMatchObject({ columns: ['name', 'phone', 'city'], index: 1 });
    const rows = [
      { line: 2, cells: ['Anna', '+447400123456', 'Bath; Avon'] },
      { line: 4, cells: ['Ben', '0151 23456789', 'Bonn'] },
    ];
    expect([...(table?.rows ?? [])]).toEqual(rows);
    expect([...(table?.rows ?? [])]).toEqual(rows);
  });

  it('names the columns of a table without a header, and takes the chosen one', () => {
    const text = 'Anna,+447400123456,+447400123457\nBen,+447400123458,+447400123459';
    expect(readNumberTable(text)).toMatchObject({
      columns: ['column 1', 'column 2', 'column 3'],
      index: 1,
    });
    expect(readNumberTable(text, { column: 'column 3' })?.index).toBe(2);
    expect(() => readNumberTable(text, { column: 'phone' })).toThrow(TypeError);
  });

  it('is undefined for a list', () => {
    expect(readNumberTable('+447400123456\n+447400123457')).toBeUndefined();
    expect(readNumberTable('')).toBeUndefined();
    expect(() => readNumberTable(null as never)).toThrow(TypeError);
  });
});
