import { crc32 } from 'node:zlib';

/**
 * A line is the JSON `["<crc32 in hex>",<content>]`. The checksum covers the bytes of the content, so
 * that a line that was only partly written is recognised.
 */
const head = '["';
const checksumLength = 8;
const contentStart = head.length + checksumLength + 2;
const foot = ']\n';

/** Encodes JSON as a line. */
export function encodeLine(json: string): string {
  const checksum = crc32(json).toString(16).padStart(checksumLength, '0');
  return `${head}${checksum}",${json}${foot}`;
}

/** A line that was read. */
export interface ReadLine {
  /** The JSON of its content; undefined if the line is damaged. */
  readonly json: string | undefined;
  /** The position after the line. */
  readonly end: number;
}

const lineFeed = 0x0a;

/** Reads the lines of a file. Line by line: a long history exceeds the maximum length of a string. */
export function* readLines(bytes: Buffer): Generator<ReadLine, undefined> {
  for (let start = 0; start < bytes.length;) {
    const feed = bytes.indexOf(lineFeed, start);
    const end = feed === -1 ? bytes.length : feed + 1;
    yield { json: feed === -1 ? undefined : readContent(bytes.subarray(start, feed)), end };
    start = end;
  }
  return undefined;
}

function readContent(line: Buffer): string | undefined {
  if (line.length <= contentStart) return undefined;
  const content = line.subarray(contentStart, -1);
  const checksum = line.toString('latin1', head.length, head.length + checksumLength);
  return Number.parseInt(checksum, 16) === crc32(content) ? content.toString('utf8') : undefined;
}
