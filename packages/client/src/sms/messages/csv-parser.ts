/** Takes the next part of a CSV and gives the records that are whole by now. */
export type CsvParser = (text: string, isLast: boolean) => string[][];

/** Parses RFC 4180 in parts that may be cut anywhere; line ends may be CRLF, LF or mixed. */
export function createCsvParser(): CsvParser {
  let rest = '';
  return (text, isLast) => {
    const input = rest + text;
    const records: string[][] = [];
    let cells: string[] = [];
    let start = 0;
    let cell = '';
    let isQuoted = false;
    let recordStart = 0;
    const finish = (end: number) => {
      cells.push(cell + input.slice(start, end));
      cell = '';
    };
    for (let index = 0; index < input.length; index++) {
      const character = input[index];
      if (isQuoted) {
        if (character !== '"') continue;
        if (index + 1 === input.length && !isLast) break;
        cell += input.slice(start, index);
        if (input[index + 1] === '"') {
          cell += '"';
          index++;
        } else isQuoted = false;
        start = index + 1;
      } else if (character === '"') {
        isQuoted = true;
        start = index + 1;
      } else if (character === ',') {
        finish(index);
        start = index + 1;
      } else if (character === '\n') {
        finish(input[index - 1] === '\r' ? index - 1 : index);
        records.push(cells);
        cells = [];
        start = recordStart = index + 1;
      }
    }
    if (isLast && recordStart < input.length) {
      finish(input.length);
      records.push(cells);
      recordStart = input.length;
    }
    rest = input.slice(recordStart);
    return records;
  };
}
