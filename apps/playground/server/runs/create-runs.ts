import type {
  RunDetails,
  RunOfMessage,
  RunResolution,
  RunSummary,
} from '../../src/runs/data/run.ts';
import { isAssumed } from '../../src/runs/data/is-assumed.ts';
import type { Books } from './books.ts';
import { createRunId } from './create-run-id.ts';
import { countFailures, describeRun, summarizeRun } from './describe-run.ts';
import { findMessage } from './find-message.ts';
import { findOverlap } from './find-overlap.ts';
import type { Holds } from './holds.ts';
import { findNextBookmark } from './find-next-bookmark.ts';
import { ignoreUnknown } from './ignore-unknown.ts';
import { readMessages } from './list-messages.ts';
import { isClean, isFailed, isReached } from './message-outcome.ts';
import type { RunRequest } from './read-new-run.ts';
import { RequestProblem } from './request-problem.ts';
import { resolveUncertain } from './resolve-uncertain.ts';
import type { RunCampaign, RunKeeper } from './run-keeper.ts';
import type { RunPerson, RunRecord } from './run-record.ts';
import type { Simulation } from './simulate.ts';
import { uncertainKey } from './uncertain-key.ts';

/** The runs of the page. */
export interface Runs {
  /**
   * Starts a run, or returns the one that an earlier request with the same key started.
   *
   * @throws RequestProblem `SAME_AS_RUN` if some of these people already got this text
   */
  readonly start: (request: RunRequest, key: string) => Promise<string>;
  /** Newest first. */
  readonly list: () => Promise<readonly RunSummary[]>;
  readonly describe: (id: string) => Promise<RunDetails>;
  /** The run that sent a message to a recipient. */
  readonly findMessage: (messageId: string, recipient: string) => Promise<RunOfMessage | undefined>;
  readonly pause: (id: string) => Promise<void>;
  readonly resume: (id: string) => Promise<void>;
  readonly cancel: (id: string) => Promise<void>;
  /**
   * Carries out a decision on the uncertain messages of a run.
   *
   * @throws RequestProblem `UNCERTAIN_CHANGED` if the person has seen others, or an earlier attempt
   */
  readonly resolve: (id: string, resolution: RunResolution) => Promise<void>;
  /** Sends to the failed recipients of a run in a new one. Returns its ID. */
  readonly retry: (id: string, key: string) => Promise<string>;
}

/** The parts that runs are made of. */
export interface RunParts {
  readonly keeper: RunKeeper;
  readonly books: Books;
  readonly simulation: Simulation;
  /** @default none */
  readonly holds?: Pick<Holds, 'current'> | undefined;
}

/** The page lists no more: older ones are found by their address. */
const listLength = 50;

/** Creates the runs of a keeper. */
export function createRuns({ keeper, books, simulation, holds }: RunParts): Runs {
  // Starts runs one at a time: two tabs that send the same text at the same moment must not both find it new.
  let last: Promise<unknown> = Promise.resolve();
  function inTurn<Result>(step: () => Promise<Result>): Promise<Result> {
    const result = last.then(step);
    last = result.catch(() => undefined);
    return result;
  }

  async function find(id: string): Promise<RunRecord> {
    const record = await keeper.find(id);
    if (record) return record;
    throw new RequestProblem(404, 'RUN_NOT_FOUND', 'There is no run at this address.');
  }

  async function add(
    run: RunRequest['run'],
    key: string,
    retryOf: string | null,
    again: boolean,
  ): Promise<string> {
    const known = (await keeper.list()).find((record) => record.key === key);
    if (known) return known.id;
    const now = Date.now();
    const earlier = again ? undefined : await findOverlap(keeper, run, now);
    if (earlier) {
      const message = 'Some of these people already got this text. Send it again with again: true.';
      throw new RequestProblem(409, 'SAME_AS_RUN', message, { run: earlier });
    }
    const record = await keeper.add({
      ...run,
      id: createRunId(),
      key,
      startedAt: new Date(now).toISOString(),
      retryOf,
      bookmark: books.bookmark(),
    });
    if (record.whatIf) {
      simulation.begin(
        record.id,
        record.whatIf,
        record.people.map(({ recipient }) => recipient),
      );
    }
    await keeper.send(record);
    return record.id;
  }

  /** Ends the failure that was simulated for a run as soon as the run makes no more requests by itself. */
  async function endSimulation(id: string): Promise<void> {
    const { state, sending } = await (await keeper.campaign(id)).progress();
    if (state !== 'running' && sending === 0) simulation.end(id);
  }
  keeper.onMove((id) => {
    if (simulation.isOn(id)) void endSimulation(id).catch(() => undefined);
  });

  async function change(id: string, act: (campaign: RunCampaign) => Promise<void>): Promise<void> {
    await find(id);
    await act(await keeper.campaign(id));
  }

  return {
    start: ({ run, again }, key) => inTurn(() => add(run, key, null, again)),
    async list() {
      const records = (await keeper.list()).slice(0, listLength);
      return Promise.all(
        records.map(async (record) => {
          const campaign = await keeper.campaign(record.id).catch(ignoreUnknown);
          return summarizeRun(record, await campaign?.progress());
        }),
      );
    },
    async describe(id) {
      const record = await find(id);
      const campaign = await keeper.campaign(id);
      const progress = await campaign.progress();
      const requests = progress.uncertain > 0 ? await campaign.uncertain() : [];
      const key = requests.length ? await uncertainKey(requests) : undefined;
      const messages = isClean(progress) ? [] : await readMessages(keeper, id);
      const reconciled =
        progress.reconciled > 0 ? await readMessages(keeper, id, { state: 'reconciled' }) : [];
      const assumed = reconciled.filter(isAssumed).map(({ recipient }) => recipient);
      const reached = isClean(progress)
        ? record.people.map(({ recipient }) => recipient)
        : messages.filter(isReached).map(({ recipient }) => recipient);
      const until = findNextBookmark(record, await keeper.list());
      const audit = books.audit(record, until, { reached, assumed });
      const failures = countFailures(messages, progress);
      const details = describeRun(record, progress, {
        failures,
        uncertainKey: key,
        assumed: assumed.length,
        audit,
      });
      const hold = progress.state === 'running' ? holds?.current() : undefined;
      return hold ? { ...details, hold } : details;
    },
    findMessage: (messageId, recipient) => findMessage(keeper, messageId, recipient),
    pause: (id) => change(id, (campaign) => campaign.pause()),
    resume: (id) => change(id, (campaign) => campaign.resume()),
    cancel: (id) => change(id, (campaign) => campaign.cancel()),
    resolve: (id, resolution) =>
      inTurn(() => change(id, (campaign) => resolveUncertain(campaign, resolution))),
    async retry(id, key) {
      const record = await find(id);
      const failed = new Set<string>();
      for (const message of await readMessages(keeper, id)) {
        if (isFailed(message)) failed.add(message.recipient);
      }
      const people: readonly RunPerson[] = record.people.filter(({ recipient }) =>
        failed.has(recipient),
      );
      if (people.length === 0) {
        throw new RequestProblem(409, 'NOTHING_FAILED', 'No message of this run has failed.');
      }
      const { senderId, text, encoding, national } = record;
      const run = { senderId, text, encoding, national, whatIf: null, people };
      return inTurn(() => add(run, key, id, true));
    },
  };
}
