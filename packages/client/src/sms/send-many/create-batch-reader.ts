import type { Issue } from '../../codec/issue.ts';
import type { Budget } from './budget.ts';
import { checkMessage } from './check-run.ts';
import { NumberSet } from './number-set.ts';
import { readItem } from './read-item.ts';
import type { PersonalMessage, SendManyInput } from './send-many.ts';
import type { Step } from './step.ts';
import type { Tally } from './tally.ts';

/** Reads the recipients of a run, and groups them into batches with the same text. */
export interface BatchReader {
  /** Whether the list has ended, and all its steps were taken. */
  readonly isDone: boolean;
  /** Resolves when a step can be taken, or the list has ended; rejects if the source throws. */
  fill(): Promise<void>;
  /** Takes a batch, or the outcome of an invalid recipient; undefined if there is none yet. */
  take(): Step | undefined;
  /**
   * Ends the reading at once, even if the source hangs. Returns the steps that were not taken: each
   * item that `read` counts is in a step.
   */
  end(): readonly Step[];
}

/** Number of items after which timers get a turn: a fast, endless source would otherwise stop them. */
const maxItemsAtOnce = 1000;

/**
 * Makes the reader. It drops duplicates and `known` recipients. A recipient with an invalid number or
 * text becomes an `invalid` outcome of its own.
 */
export function createBatchReader(
  { recipients, text: sharedText, senderId }: SendManyInput,
  batchSize: number,
  known: Pick<NumberSet, 'has'>,
  tally: Pick<Tally, 'read' | 'duplicates' | 'skipped'>,
  budget?: Pick<Budget, 'check'>,
): BatchReader {
  const seen = new NumberSet();
  const ready: Step[] = [];
  let text: unknown = '';
  let issues: readonly Issue[] = checkMessage('', senderId);
  let batch: string[] = [];
  let iterator: ReturnType<typeof iterate> | null = null;
  let isEnded = false;
  // A function, because `end` may be called during a wait.
  function hasEnded(): boolean {
    return isEnded;
  }

  function flush(): void {
    if (!batch.length) return;
    ready.push({ type: 'batch', batch: { recipients: batch, text: text as string } });
    batch = [];
  }

  function add(item: unknown): void {
    const { recipient, text: itsText = '', issues: faults } = readItem(item, sharedText);
    tally.read += 1;
    if (known.has(recipient)) tally.skipped += 1;
    else if (seen.has(recipient)) tally.duplicates += 1;
    else {
      if (itsText !== text) {
        flush();
        text = itsText;
        issues = checkMessage(itsText as string, senderId);
      }
      const all = [...faults, ...issues];
      const unpriced = all.length ? undefined : budget?.check(recipient);
      if (unpriced) all.push(unpriced);
      if (all.length) {
        const outcome = { status: 'invalid', recipients: [recipient], issues: all } as const;
        ready.push({ type: 'outcome', outcome });
        return;
      }
      seen.add(recipient);
      batch.push(recipient);
      if (batch.length >= batchSize) flush();
    }
  }

  async function fill(): Promise<void> {
    iterator ??= iterate(recipients);
    while (!ready.length && !hasEnded()) {
      const result = await iterator.next();
      // An item that comes after the end is not counted: the next run reads it again.
      if (hasEnded()) return;
      if (result.done) {
        isEnded = true;
        flush();
        return;
      }
      const item = await result.value;
      if (hasEnded()) return;
      add(item);
      if (tally.read % maxItemsAtOnce === 0) await new Promise((resolve) => setTimeout(resolve));
    }
  }

  return {
    get isDone() {
      return isEnded && !ready.length;
    },
    fill,
    take: () => ready.shift(),
    end() {
      if (!isEnded) {
        isEnded = true;
        flush();
        close(iterator);
      }
      return ready.splice(0);
    },
  };
}

type Item = string | PersonalMessage;

function iterate(
  recipients: SendManyInput['recipients'],
): AsyncIterator<Item | Promise<Item>> | Iterator<Item | Promise<Item>> {
  return Symbol.asyncIterator in recipients
    ? recipients[Symbol.asyncIterator]()
    : recipients[Symbol.iterator]();
}

/** Lets the source release what it holds. A source that hangs or throws does not matter any more. */
function close(iterator: ReturnType<typeof iterate> | null): void {
  try {
    void Promise.resolve(iterator?.return?.()).catch(() => undefined);
  } catch {
    // The run has ended already.
  }
}
