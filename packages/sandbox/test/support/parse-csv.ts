/** Parses strict RFC 4180: CRLF after each record, quotes only around whole fields. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let index = 0;
  while (index < text.length) {
    let field = '';
    if (text[index] === '"') {
      for (index += 1; ; index += 1) {
        if (index >= text.length) throw new Error('a quoted field has no end');
        if (text[index] === '"' && text[index + 1] === '"') index += 1;
        else if (text[index] === '"') break;
        field += text[index] ?? '';
      }
      index += 1;
    } else {
      const end = text.slice(index).search(/,|\r\n/);
      if (end < 0) throw new Error('the last record has no end');
      field = text.slice(index, index + end);
      if (field.includes('"')) throw new Error(`a quote inside ${field}`);
      index += end;
    }
    row.push(field);
    if (text[index] === ',') index += 1;
    else if (text.startsWith('\r\n', index)) {
      rows.push(row);
      row = [];
      index += 2;
    } else throw new Error(`neither a comma nor a line's end at ${index}`);
  }
  return rows;
}
