import { findMessages } from '../logs/find-messages.ts';
import type { RequestLog } from '../logs/request-log.ts';
import { SandboxError } from '../shared/sandbox-error.ts';
import type { Message } from '../sms/message.ts';
import { viewMessage, type SandboxMessage } from '../store/view-message.ts';
import type { World } from '../world/world.ts';
import { checkWish } from './check-wish.ts';
import { createDeadline } from './create-deadline.ts';
import { describeArrivals } from './describe-arrivals.ts';
import { createJudge, type Judge, type WaitOptions } from './message-wish.ts';
import { watchMessages } from './watch-messages.ts';

interface WaitParts {
  readonly world: () => World;
  readonly requests: RequestLog;
  /** Calls the listener after every change of the state; returns a function that stops this. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** The waits for messages of one sandbox. */
export interface MessageWaits {
  /** @throws SandboxError `MESSAGE_TIMEOUT`, `INVALID_OPTION`, `UNKNOWN_MESSAGE` or `CLOSED` */
  wait(options: WaitOptions): Promise<SandboxMessage>;
  /** Rejects every wait in progress with `CLOSED`. */
  close(): void;
}

const defaultTimeoutMs = 10_000;
/** How many messages and refused sends a timeout lists. */
const maxListed = 10;

export function createMessageWaits({ world, requests, subscribe }: WaitParts): MessageWaits {
  const endings = new Set<(reason: Error) => void>();

  function findId(messageId: string): number {
    for (const { messages, testHistory } of world().workspaces.values()) {
      const message =
        messages.find(messageId) ??
        testHistory.all().find((candidate) => candidate.messageId === messageId);
      if (message !== undefined) return message.id;
    }
    throw new SandboxError('UNKNOWN_MESSAGE', 'after: no message has this ID.');
  }

  function describeTimeout(judge: Judge, timeoutMs: number, afterId: number): SandboxError {
    const messages = findMessages(world(), { limit: maxListed }).filter(({ id }) => id > afterId);
    const refused = requests
      .list()
      .filter(
        ({ operation, errorCode }) => operation === 'sms.send' && typeof errorCode === 'string',
      )
      .slice(-maxListed);
    return new SandboxError(
      'MESSAGE_TIMEOUT',
      describeArrivals({ timeoutMs, messages, refused, judge }),
    );
  }

  async function wait(options: WaitOptions): Promise<SandboxMessage> {
    checkWish(options);
    const { after, signal, timeoutMs = defaultTimeoutMs } = options;
    if (signal?.aborted === true) throw signal.reason;
    const judge = createJudge(options);
    const afterId = after === undefined ? undefined : findId(after);
    const watch = watchMessages(judge, afterId);
    const first = watch.look(world());
    if (first !== undefined) return viewMessage(first);

    return await new Promise<SandboxMessage>((resolve, reject) => {
      const deadline = createDeadline(() => world().clock, timeoutMs, look);
      const unsubscribe = subscribe(look);
      endings.add(fail);
      const moving = new AbortController();
      let isMoving = false;
      moveManualClock();
      signal?.addEventListener('abort', abort, { once: true });

      // A message changes its status only with time, so a manual clock has to move; it then moves by
      // itself, as it does for every caller that sleeps on it.
      function moveManualClock(): void {
        const { clock } = world();
        if (isMoving || clock.speed !== 0 || !watch.hasCandidate()) return;
        isMoving = true;
        clock.sleep(timeoutMs, moving.signal).then(look, () => undefined);
      }
      function release(): void {
        moving.abort();
        deadline.stop();
        unsubscribe();
        endings.delete(fail);
        signal?.removeEventListener('abort', abort);
      }
      function finish(message: Message): void {
        release();
        resolve(viewMessage(message));
      }
      function fail(reason: Error): void {
        release();
        reject(reason);
      }
      function abort(): void {
        fail(signal?.reason as Error);
      }
      function look(): void {
        const found = watch.look(world());
        if (found !== undefined) finish(found);
        else if (deadline.hasPassed()) fail(describeTimeout(judge, timeoutMs, afterId ?? 0));
        else moveManualClock();
      }
    });
  }

  return {
    wait,
    close: () => {
      for (const end of endings) end(new SandboxError('CLOSED', 'The sandbox was closed.'));
    },
  };
}
