import type { Task } from '../clock/task.ts';
import type { Message } from '../sms/message.ts';
import type { WebhookAttempt } from '../webhooks/webhook-log.ts';

/** A task that is scheduled or under way, with a number that identifies it. */
export interface Job {
  readonly id: number;
  /** When it is due, in milliseconds since 1970. */
  readonly at: number;
  readonly task: Task;
}

/** The changes since they were last taken. */
export interface Changes {
  readonly added: readonly Message[];
  /** Messages from before, whose fields changed. */
  readonly changed: readonly Message[];
  /** New and changed messages of sandbox keys. */
  readonly tests: readonly Message[];
  readonly attempts: readonly (readonly [workspaceId: number, attempt: WebhookAttempt])[];
  readonly signatures: readonly (readonly [pair: string, until: number])[];
  readonly begun: readonly Job[];
  readonly ended: readonly number[];
}

/**
 * Notes what changes in a world, so that a data file can be brought up to date without writing all of
 * it again. It notes nothing before `begin`.
 */
export interface ChangeSet {
  addMessage(message: Message): void;
  changeMessage(message: Message): void;
  addAttempt(workspaceId: number, attempt: WebhookAttempt): void;
  useSignature(pair: string, until: number): void;
  /** `key` is the object that `endJob` will get. */
  beginJob(key: object, at: number, task: Task): void;
  endJob(key: object): void;
  /** Starts, with the jobs that the world has now. Forgets earlier changes. */
  begin(jobs: readonly { readonly key: object; readonly at: number; readonly task: Task }[]): void;
  /** Returns the changes since the last call. */
  take(): Changes;
  /** The jobs that the world has now. */
  jobs(): readonly Job[];
}

/** Creates a set without changes. */
export function createChangeSet(): ChangeSet {
  let isOn = false;
  let lastJob = 0;
  const live = new Map<object, Job>();
  const [added, changed, tests] = [new Set<Message>(), new Set<Message>(), new Set<Message>()];
  const begun = new Map<number, Job>();
  let ended: number[] = [];
  let attempts: Changes['attempts'][number][] = [];
  let signatures: Changes['signatures'][number][] = [];

  function beginJob(key: object, at: number, task: Task): void {
    if (!isOn) return;
    const job = { id: (lastJob += 1), at, task };
    live.set(key, job);
    begun.set(job.id, job);
  }

  function clear(): void {
    for (const messages of [added, changed, tests]) messages.clear();
    begun.clear();
    [ended, attempts, signatures] = [[], [], []];
  }

  return {
    addMessage: (message) => {
      if (isOn) (message.isTest ? tests : added).add(message);
    },
    changeMessage: (message) => {
      if (!isOn || added.has(message)) return;
      (message.isTest ? tests : changed).add(message);
    },
    addAttempt: (workspaceId, attempt) => {
      if (isOn) attempts.push([workspaceId, attempt]);
    },
    useSignature: (pair, until) => {
      if (isOn) signatures.push([pair, until]);
    },
    beginJob,
    endJob: (key) => {
      const job = live.get(key);
      if (job === undefined) return;
      live.delete(key);
      // A job that began and ended since the last call leaves no trace.
      if (!begun.delete(job.id)) ended.push(job.id);
    },
    begin: (jobs) => {
      isOn = true;
      live.clear();
      for (const { key, at, task } of jobs) beginJob(key, at, task);
      clear();
    },
    take: () => {
      const changes = {
        added: [...added],
        changed: [...changed],
        tests: [...tests],
        attempts,
        signatures,
        begun: [...begun.values()],
        ended,
      };
      clear();
      return changes;
    },
    jobs: () => [...live.values()],
  };
}
