import { readFileSync } from 'node:fs';
import { SandboxError } from '../sandbox-error.ts';
import type { Message } from '../sms/message.ts';
import type { DataHead, StoredData } from './write-data.ts';

/**
 * What a data file holds; undefined where there is no file yet.
 *
 * @throws SandboxError `invalid_data` where it can't be read, or was damaged.
 */
export function readData(file: string): StoredData | undefined {
  const lines = readLines(file);
  if (lines === undefined) return undefined;
  try {
    const { messageCount, given, ...snapshot } = parse(lines.next().value) as DataHead;
    const messages = new Map<number, Message[]>();
    for (const { identity } of snapshot.workspaces) messages.set(identity.id, []);
    let count = 0;
    for (const line of lines) {
      const message = parse(line) as Message;
      messages.get(message.workspaceId)?.push(message);
      count += 1;
    }
    if (count !== messageCount) throw new SyntaxError('The file ends early.');
    const workspaces = snapshot.workspaces.map((workspace) => ({
      ...workspace,
      messages: messages.get(workspace.identity.id) ?? [],
    }));
    return { snapshot: { ...snapshot, workspaces }, given };
  } catch (error) {
    throw new SandboxError(
      'invalid_data',
      `${file} is no data file of the sandbox, or was damaged: move it away to begin anew.`,
      { cause: error },
    );
  }
}

/** The file's lines one after the other: a long history is more than one text can hold. */
function readLines(file: string): Generator<string, undefined> | undefined {
  try {
    return splitLines(readFileSync(file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    const { code, message } = error as NodeJS.ErrnoException;
    throw new SandboxError('invalid_data', `${file} can't be read (${code ?? message}).`, {
      cause: error,
    });
  }
}

const lineFeed = 0x0a;

function* splitLines(bytes: Buffer): Generator<string, undefined> {
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(lineFeed, start);
    const stop = end === -1 ? bytes.length : end;
    yield bytes.toString('utf8', start, stop);
    start = stop + 1;
  }
  return undefined;
}

function parse(line: string | undefined): unknown {
  return JSON.parse(line ?? '');
}
