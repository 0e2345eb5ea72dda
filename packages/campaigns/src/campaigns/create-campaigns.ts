import { setMaxListeners } from 'node:events';
import { checkShape, throwIssues } from '../checks/check-fields.ts';
import { runTransactionAgain } from '../database/run-again.ts';
import { notFoundError } from '../errors/state-error.ts';
import { checkCampaign } from '../planning/check-campaign.ts';
import { insertCampaign } from '../planning/insert-campaign.ts';
import { createInbox } from '../reports/create-inbox.ts';
import { createWaiters } from '../reports/create-waiters.ts';
import { waitForMessage } from '../reports/wait-for-message.ts';
import { createStep } from '../sending/step.ts';
import { type CampaignWorker, startWorker } from '../sending/work.ts';
import { forgetRecipient } from '../statements/forget-recipient.ts';
import { prune } from '../statements/prune.ts';
import { readMetrics } from '../statements/read-metrics.ts';
import { type NumberedProgress, readProgress } from '../statements/read-progress.ts';
import { suppressRecipients, unsuppressRecipients } from '../statements/suppress-recipients.ts';
import { observeMetrics } from '../upkeep/observe-metrics.ts';
import { sweepHistory } from '../upkeep/sweep-history.ts';
import type { Campaigns } from './campaigns.ts';
import { type CampaignsOptions, checkCampaignsOptions } from './campaigns-options.ts';
import { campaignsShapes } from './campaigns-shapes.ts';
import { createCampaign } from './create-campaign.ts';
import { createContext } from './create-context.ts';
import { createList } from './create-list.ts';
import { readRecipients } from './read-recipients.ts';

/** Every sender, on the suppression list. */
const everySender = '*';
/** Numbers that one statement stores. */
const chunkLength = 10_000;

/**
 * Sends to millions of recipients from several machines, each exactly once or reported. It connects on first
 * use.
 *
 * @throws ValidationError if an option is invalid
 * @example
 * ```ts
 * const campaigns = createCampaigns({ telecom, store: openEmbedded('./campaigns'), requestsPerSecond: 200 });
 * const campaign = await campaigns.create({ id: 'spring-2026', senderId: 'MyApp', text: 'Sale ends Sunday' });
 * await campaign.add(recipients);
 * await campaign.plan();
 * await campaign.start();
 * campaigns.work({ concurrency: 8 });
 * ```
 */
export function createCampaigns(options: CampaignsOptions): Campaigns {
  checkCampaignsOptions(options);
  const closing = new AbortController();
  const { signal } = closing;
  // Each worker, wait and call listens.
  setMaxListeners(0, signal);
  const context = createContext(options, signal);
  const waiters = createWaiters(context);
  const step = createStep(context);
  const workers = new Set<CampaignWorker>();

  async function close(): Promise<void> {
    closing.abort(new DOMException('The campaigns were closed', 'AbortError'));
    await Promise.all([...workers].map((worker) => worker.stop()));
  }

  return {
    inbox: createInbox(context, waiters.hint),
    async create(input) {
      throwIssues('campaigns.create', checkCampaign(input));
      const number = await insertCampaign(await context.open(), context.now(), input);
      return createCampaign(context, waiters, { id: input.id, number });
    },
    async get(id) {
      checkShape('campaigns.get', { id }, campaignsShapes.id);
      const [row] = await readProgress(await context.open(), context.now(), { ids: [id] });
      if (!row) throw notFoundError('campaigns.get');
      return createCampaign(context, waiters, { id, number: row.number });
    },
    list(filter = {}) {
      const operation = 'campaigns.list';
      checkShape(operation, filter, campaignsShapes.filter, 'filter');
      const numbers = new WeakMap<object, number>();
      return createList({
        operation,
        read: async (after, limit) => {
          const before = after === null ? undefined : Number(after);
          const query = { state: filter.state, before, limit };
          const rows = await readProgress(await context.open(), context.now(), query);
          return rows.map(({ number, progress }: NumberedProgress) => {
            numbers.set(progress, number);
            return progress;
          });
        },
        placeOf: (progress) => `${numbers.get(progress) ?? 0}`,
      });
    },
    work(workOptions = {}) {
      checkShape('campaigns.work', workOptions, campaignsShapes.work);
      const worker = startWorker(context, workOptions);
      workers.add(worker);
      void worker.stopped.then(() => workers.delete(worker));
      return worker;
    },
    async step(stepOptions = {}) {
      checkShape('campaigns.step', stepOptions, campaignsShapes.step);
      return step(stepOptions);
    },
    async waitFor(messageId, waitOptions) {
      return waitForMessage(waiters, signal, messageId, waitOptions);
    },
    async suppress(recipients, suppressOptions = {}) {
      const operation = 'campaigns.suppress';
      checkShape(operation, suppressOptions, campaignsShapes.suppress, 'options');
      const digits = readRecipients(operation, recipients);
      const { scope = everySender, reason = null } = suppressOptions;
      const database = await context.open();
      await runTransactionAgain(database, async (transaction) => {
        for (let start = 0; start < digits.length; start += chunkLength) {
          const chunk = digits.slice(start, start + chunkLength);
          await suppressRecipients(transaction, context.now(), chunk, scope, reason);
        }
      });
    },
    async unsuppress(recipients, scopeOptions = {}) {
      const operation = 'campaigns.unsuppress';
      checkShape(operation, scopeOptions, campaignsShapes.scope, 'options');
      const digits = readRecipients(operation, recipients);
      return unsuppressRecipients(await context.open(), digits, scopeOptions.scope ?? everySender);
    },
    async forget(recipient) {
      checkShape('campaigns.forget', { recipient }, campaignsShapes.recipient);
      return forgetRecipient(await context.open(), context.now(), recipient.slice(1));
    },
    async prune(pruneOptions) {
      checkShape('campaigns.prune', pruneOptions, campaignsShapes.prune);
      return prune(await context.open(), context.now(), pruneOptions.olderThanDays);
    },
    metrics: async () => readMetrics(await context.open(), context.now()),
    observe(meter) {
      checkShape('campaigns.observe', { meter }, campaignsShapes.meter);
      return observeMetrics(meter, async () => readMetrics(await context.open(), context.now()));
    },
    async sweep(sweepOptions = {}) {
      checkShape('campaigns.sweep', sweepOptions, campaignsShapes.sweep);
      return sweepHistory(context, await context.open(), sweepOptions.olderThanMs ?? 0);
    },
    migrate: () => context.store.migrate(),
    close,
    [Symbol.asyncDispose]: close,
  };
}
