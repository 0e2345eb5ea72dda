import { readFileSync } from 'node:fs';
import { SandboxError } from '../../shared/sandbox-error.ts';
import type { Message } from '../../sms/message.ts';
import type { Job } from '../../world/change-set.ts';
import { readLines } from './data-line.ts';
import { unpackMessages, type MessageColumns } from './message-columns.ts';
import {
  dataFormat,
  type DataHead,
  type DataLine,
  type Delta,
  type StoredData,
} from './stored-data.ts';

/** A data file that was read. */
export interface ReadData {
  readonly data: StoredData;
  /** Where the state ends and its changes begin. */
  readonly stateEnd: number;
  /** Where the next line belongs: after the last whole one. */
  readonly end: number;
}

/**
 * Reads a data file; undefined if it does not exist. The last line may be incomplete, because the process
 * or the machine stopped while it was written; none of its changes was acknowledged.
 *
 * @throws SandboxError `INVALID_DATA` if the file cannot be read, or is damaged.
 */
export function readData(file: string): ReadData | undefined {
  const bytes = readBytes(file);
  if (bytes === undefined) return undefined;
  try {
    return readContent(bytes);
  } catch (error) {
    if (error instanceof NewerFormatError) {
      throw new SandboxError(
        'INVALID_DATA',
        `${file} is of a newer version of the sandbox: use that version, or move the file away to start with an empty history.`,
        { cause: error },
      );
    }
    throw new SandboxError(
      'INVALID_DATA',
      `${file} is damaged, or is not a data file of the sandbox: move it away to start with an empty history.`,
      { cause: error },
    );
  }
}

function readBytes(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new SandboxError('INVALID_DATA', `${file} can't be read (${code ?? message}).`, {
      cause: error,
    });
  }
}

function readContent(bytes: Buffer): ReadData {
  const lines = readLines(bytes);
  checkFormat(lines.next().value?.json);
  const messages: Message[][] = [];
  const jobs: Job[] = [];
  const deltas: Delta[] = [];
  let head: DataHead | undefined;
  let stateEnd = 0;
  let end = 0;
  for (const line of lines) {
    if (line.json === undefined) {
      checkIsLast(lines);
      break;
    }
    const part = JSON.parse(line.json) as DataLine;
    if ('deltas' in part) deltas.push(...part.deltas);
    else if ('messages' in part)
      messages.push([...unpackMessages(part.messages as MessageColumns)]);
    else if ('jobs' in part) jobs.push(...part.jobs);
    else {
      head = part.head;
      stateEnd = line.end;
    }
    end = line.end;
  }
  const all = messages.flat();
  if (head?.messageCount !== all.length || head.jobCount !== jobs.length) {
    throw new SyntaxError('The file ends before its state is complete.');
  }
  return { data: { head, messages: all, jobs, deltas }, stateEnd, end };
}

/** The first line of a file is whole, and of a format that this version does not know. */
class NewerFormatError extends Error {}

function checkFormat(json: string | undefined): void {
  const { format } = JSON.parse(json ?? '') as { readonly format?: unknown };
  if (typeof format === 'number' && format > dataFormat) throw new NewerFormatError();
  if (format !== dataFormat) throw new SyntaxError('The file has another format.');
}

/** Each line is synced before the next is written, so a damaged line before a whole one was whole once. */
function checkIsLast(rest: ReturnType<typeof readLines>): void {
  for (const { json } of rest) {
    if (json !== undefined) throw new SyntaxError('A line in the middle is damaged.');
  }
}
