import { randomUUID } from 'node:crypto';
import {
  createStoreState,
  type StateLimits,
  type StoreChange,
  type StoreState,
} from '../store/store-state.ts';
import type { StoreTurn } from './store-file.ts';
import { type Head, headStart, parseChange, parseHead } from './store-lines.ts';
import { unavailableError } from './unavailable-error.ts';

/** The copy of a store's file in the memory of this process. */
export interface FileCopy {
  /** Makes the changes that other processes have written since our last turn. Returns the state. */
  refresh(turn: StoreTurn): Promise<StoreState>;
  /** Writes changes that the state has made, and compacts the file if that is worth it. */
  write(turn: StoreTurn, changes: readonly StoreChange[]): Promise<void>;
  /** Call it if the copy may differ from the file: the next turn reads the file again. */
  forget(): void;
}

/** Below this size, a file is not worth a compaction, in bytes. */
const minCompactBytes = 1024 * 1024;

/** Makes the copy of a file that has not been read yet. */
export function createFileCopy(limits: StateLimits): FileCopy {
  let state = createStoreState(limits);
  let head: Head | undefined;
  let end = 0;
  let compactAt = minCompactBytes;

  async function refresh(turn: StoreTurn): Promise<StoreState> {
    const line = await turn.readHead();
    const found = parseHead(line);
    if (head && found?.id !== head.id) {
      throw unavailableError('expected the store that was opened, but its file was replaced');
    }
    if (found?.generation !== head?.generation || !found) {
      state = createStoreState(limits);
      end = 0;
    }
    const isNew = end === 0;
    const { lines, end: next } = await turn.read(end);
    end = next;
    // A crash may have truncated the first line of a new store; any other text is not ours to replace.
    if (!lines.length && isNew && headStart.startsWith(line.slice(0, headStart.length))) {
      await create(turn);
      return state;
    }
    if (isNew) head = found ?? parseHead(lines[0] ?? '');
    if (!head) throw unavailableError('expected the file of a store: check the path');
    for (const change of isNew ? lines.slice(1) : lines) state.apply(parseChange(change));
    if (isNew) compactAt = Math.max(minCompactBytes, 2 * end);
    return state;
  }

  async function create(turn: StoreTurn): Promise<void> {
    const created: Head = { type: 'store', id: randomUUID(), generation: randomUUID() };
    end = await turn.append([JSON.stringify(created)], 0);
    head = created;
  }

  async function compact(turn: StoreTurn): Promise<void> {
    if (!head || end < compactAt) return;
    const next: Head = { ...head, generation: randomUUID() };
    end = await turn.replace([next, ...state.list(Date.now())].map((line) => JSON.stringify(line)));
    head = next;
    compactAt = Math.max(minCompactBytes, 2 * end);
  }

  function forget(): void {
    state = createStoreState(limits);
    end = 0;
    if (head) head = { ...head, generation: '' };
  }

  return {
    refresh,
    async write(turn, changes) {
      if (changes.length) {
        end = await turn.append(
          changes.map((change) => JSON.stringify(change)),
          end,
        );
      }
      // The changes are on disk: a failure of the compaction concerns no call.
      await compact(turn).catch(() => forget());
    },
    forget,
  };
}
