import { announce } from '../context/announce.ts';
import type { CampaignContext } from '../context/campaign-context.ts';
import { checkShape } from '../checks/check-fields.ts';
import { rewoundError, stateError } from '../errors/state-error.ts';
import { addRecipients, type RecipientSource } from '../planning/add-recipients.ts';
import { planCampaign } from '../planning/plan-campaign.ts';
import type { Waiters } from '../reports/create-waiters.ts';
import { waitShape } from '../reports/wait-for-message.ts';
import {
  changeState,
  readState,
  type StateChange,
  stateRules,
} from '../statements/change-state.ts';
import { ensureWeeks } from '../statements/ensure-weeks.ts';
import { listMessages } from '../statements/list-messages.ts';
import { listUncertainEntries } from '../statements/list-uncertain-entries.ts';
import { readProgress } from '../statements/read-progress.ts';
import type { Campaign } from './campaign.ts';
import { campaignShapes } from './campaign-shapes.ts';
import { createList } from './create-list.ts';
import { resolveUncertain } from './resolve-uncertain.ts';
import { waitForMilestone, watchCampaign } from './watch-campaign.ts';

/** Makes the handle of a campaign. */
export function createCampaign(
  context: CampaignContext,
  waiters: Waiters,
  { id, number }: { readonly id: string; readonly number: number },
): Campaign {
  async function change(kind: StateChange, by: string | null, recheck: boolean | null = null) {
    const database = await context.open();
    if (kind === 'start') await ensureWeeks(database, context.now());
    if (await changeState(database, context.now(), number, kind, { actor: by, recheck })) {
      await announce(database, id);
      waiters.hint();
      return;
    }
    const { from, to } = stateRules[kind];
    const { state, mustRecheck } = await readState(database, number);
    // A call that is made again after a lost response must not fail.
    if (state === to) return;
    if (kind === 'resume' && mustRecheck && state === 'paused') throw rewoundError();
    throw stateError(
      `campaign.${kind}`,
      `expected a campaign that is ${from.join(' or ')}, got one that is ${state}`,
    );
  }

  return {
    id,
    async add(recipients: RecipientSource, options = {}) {
      const operation = 'campaign.add';
      checkShape(operation, { recipients }, campaignShapes.recipients);
      checkShape(operation, options, campaignShapes.add, 'options');
      return addRecipients(await context.open(), number, recipients, operation, options.onInvalid);
    },
    async plan() {
      const plan = await planCampaign(context, number);
      waiters.hint();
      return plan;
    },
    async start(options = {}) {
      checkShape('campaign.start', options, campaignShapes.actor);
      await change('start', options.by ?? null);
    },
    async pause(options = {}) {
      checkShape('campaign.pause', options, campaignShapes.actor);
      await change('pause', options.by ?? null);
    },
    async resume(options = {}) {
      checkShape('campaign.resume', options, campaignShapes.resume);
      await change('resume', options.by ?? null, options.recheck ?? null);
    },
    async cancel(options = {}) {
      checkShape('campaign.cancel', options, campaignShapes.actor);
      await change('cancel', options.by ?? null);
    },
    async progress() {
      const [row] = await readProgress(await context.open(), context.now(), { ids: [id] });
      if (row) return row.progress;
      throw stateError(
        'campaign.progress',
        'expected a campaign, got one that was deleted by prune',
      );
    },
    watch(options = {}) {
      checkShape('campaign.watch', options, campaignShapes.watch);
      const { until = 'settled', signal } = options;
      return watchCampaign(waiters, context.signal, id, until, signal);
    },
    async waitFor(until, options = {}) {
      const operation = 'campaign.waitFor';
      checkShape(operation, { milestone: until }, campaignShapes.milestone);
      checkShape(operation, options, waitShape, 'options');
      return waitForMilestone(waiters, context.signal, id, until, options);
    },
    messages(filter = {}) {
      const operation = 'campaign.messages';
      checkShape(operation, filter, campaignShapes.filter, 'filter');
      return createList({
        operation,
        read: async (after, limit) => {
          const [batch = '0', digits = '0'] = after?.split(':') ?? [];
          const place = { batch: Number(batch), recipient: digits };
          return listMessages(await context.open(), number, filter, place, limit);
        },
        placeOf: (message) => `${message.batch}:${message.recipient.slice(1)}`,
      });
    },
    uncertain() {
      return createList({
        operation: 'campaign.uncertain',
        read: async (after, limit) =>
          listUncertainEntries(await context.open(), number, Number(after ?? 0), limit),
        placeOf: ({ batch }) => `${batch}`,
      });
    },
    async resolve(request, decision, options = {}) {
      const operation = 'campaign.resolve';
      const { batch, attempt } = Object(request) as typeof request;
      checkShape(operation, { batch, attempt }, campaignShapes.request, 'request');
      checkShape(operation, { decision }, campaignShapes.decision);
      checkShape(operation, options, campaignShapes.actor, 'options');
      const key = { id: batch, attempt };
      await resolveUncertain(context, { id, number }, key, decision, options.by ?? null);
      waiters.hint();
    },
  };
}
