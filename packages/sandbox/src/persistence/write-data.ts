import { open, rename, rm } from 'node:fs/promises';
import type { SandboxSnapshot } from '../snapshot/snapshot.ts';
import type { GivenOptions } from './given-options.ts';

/** The state of a sandbox, and what it was opened with. */
export interface StoredData {
  readonly snapshot: SandboxSnapshot;
  readonly given: GivenOptions;
}

/** The first line of a data file: a snapshot whose messages follow, one a line. */
export interface DataHead extends SandboxSnapshot {
  readonly messageCount: number;
  readonly given: GivenOptions;
}

const linesPerWrite = 1000;

/** Writes a snapshot to a file, which is the old one or the new one whatever happens meanwhile. */
export async function writeData(file: string, { snapshot, given }: StoredData): Promise<void> {
  const workspaces = snapshot.workspaces.map((workspace) => ({ ...workspace, messages: [] }));
  const messages = snapshot.workspaces.flatMap((workspace) => workspace.messages);
  const head: DataHead = { ...snapshot, workspaces, messageCount: messages.length, given };
  const draft = `${file}.${process.pid}.tmp`;
  // It holds keys, secrets and texts: for its owner alone.
  const handle = await open(draft, 'w', 0o600);
  try {
    await handle.write(`${JSON.stringify(head)}\n`);
    for (let index = 0; index < messages.length; index += linesPerWrite) {
      const lines = messages
        .slice(index, index + linesPerWrite)
        .map((line) => JSON.stringify(line));
      await handle.write(`${lines.join('\n')}\n`);
    }
    await handle.sync();
    await handle.close();
    await rename(draft, file);
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(draft, { force: true });
    throw error;
  }
}
