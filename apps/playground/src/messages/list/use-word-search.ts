import type { TelecomClient, UnifiedMessageFilter } from '@23telecom/client';
import { useTelecomClient } from '@23telecom/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { hasWords } from './has-words.ts';
import type { MessageRow } from './message-row.ts';
import { walkMessages } from './walk-messages.ts';

/** A search through the texts of the history, newest first. */
export interface WordSearch {
  readonly rows: readonly MessageRow[];
  /** Messages that were read. */
  readonly read: number;
  readonly isRunning: boolean;
  /** Whether every message was read. */
  readonly isComplete: boolean;
  readonly error: Error | null;
  /** Reads further messages after a pause or an error. */
  readonly goOn: () => void;
}

type State = Omit<WordSearch, 'goOn'>;

const start: State = { rows: [], read: 0, isRunning: true, isComplete: false, error: null };
/** The search pauses after this many messages (100 requests) or matches. */
const readsAtOnce = 10_000;
const matchesAtOnce = 100;
/** Shows progress after this many messages. */
const readsPerUpdate = 500;

/**
 * Finds the messages whose text, number, sender or ID contains the words. The API has no filter for texts, so
 * the page reads the history. Undefined words stop the search.
 */
export function useWordSearch(
  words: string | undefined,
  filter: UnifiedMessageFilter | undefined,
): WordSearch {
  const client = useTelecomClient();
  const [state, setState] = useState(start);
  const resume = useRef<() => void>(() => undefined);
  const key = JSON.stringify([words, filter]);
  const [shownKey, setShownKey] = useState(key);
  if (shownKey !== key) {
    setShownKey(key);
    setState(start);
  }

  useEffect(() => {
    const [asked, by] = JSON.parse(key) as [string | null, UnifiedMessageFilter | null];
    if (asked === null || by === null) return undefined;
    const controller = new AbortController();
    resume.current = searchBy(client, asked, by, controller.signal, setState);
    resume.current();
    return () => controller.abort();
  }, [client, key]);

  return { ...state, goOn: useCallback(() => resume.current(), []) };
}

/** Returns a function that runs the search until it pauses; a call after an error begins anew. */
function searchBy(
  client: TelecomClient,
  words: string,
  filter: UnifiedMessageFilter,
  signal: AbortSignal,
  show: (change: (last: State) => State) => void,
): () => void {
  let messages: AsyncGenerator<MessageRow, void> | undefined;

  /** Reads until a pause or the end, and shows what it found in between. */
  async function run(): Promise<void> {
    messages ??= walkMessages(client, filter, signal);
    let matches = 0;
    let unshown: MessageRow[] = [];
    let unshownReads = 0;
    for (let read = 1; ; read += 1) {
      const next = await messages.next();
      if (signal.aborted) return;
      const isComplete = next.done === true;
      if (!isComplete) {
        unshownReads += 1;
        if (hasWords(next.value, words)) {
          matches += 1;
          unshown.push(next.value);
        }
      }
      const isRunning = !isComplete && read < readsAtOnce && matches < matchesAtOnce;
      if (isRunning && unshownReads < readsPerUpdate) continue;
      const [rows, reads] = [unshown, unshownReads];
      [unshown, unshownReads] = [[], 0];
      show((last) => ({
        ...last,
        rows: [...last.rows, ...rows],
        read: last.read + reads,
        isRunning,
        isComplete,
      }));
      if (!isRunning) return;
    }
  }

  return () => {
    show((last) => (messages === undefined ? start : { ...last, isRunning: true, error: null }));
    run().catch((error: unknown) => {
      messages = undefined;
      if (signal.aborted) return;
      show((last) => ({
        ...last,
        isRunning: false,
        error: error instanceof Error ? error : new Error(String(error)),
      }));
    });
  };
}
