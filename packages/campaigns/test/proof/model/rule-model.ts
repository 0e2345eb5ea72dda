/** The states of a request, as the rule has them. */
export type BatchState = 'planned' | 'claimed' | 'sending' | 'settling' | 'uncertain' | 'done';

/** A request of the model. Times are whole seconds. */
export interface ModelBatch {
  readonly id: number;
  state: BatchState;
  attempt: number;
  owner: string | null;
  outcome: string | null;
  dueAt: number;
  /** The end of a lease, or of the look-up. */
  until: number;
}

/** All that the rule knows. It is plain data, so that two orders of steps can be compared. */
export interface RuleModel {
  campaign: 'running' | 'paused' | 'cancelled' | 'sent';
  now: number;
  readonly batches: ModelBatch[];
  /** Ranks of reports by message ID, for messages that are recorded and for those that are not. */
  readonly ranks: Record<string, number>;
  readonly recorded: Record<string, number>;
}

/** A step on the tables. */
export type RuleStep =
  | { readonly kind: 'claim'; readonly owner: string }
  | {
      readonly kind: 'intend';
      readonly batch: number;
      readonly attempt: number;
      readonly owner: string;
    }
  | {
      readonly kind: 'accept';
      readonly batch: number;
      readonly attempt: number;
      readonly messageIds: readonly string[];
    }
  | {
      readonly kind: 'refuse';
      readonly batch: number;
      readonly attempt: number;
      readonly owner: string;
      readonly isMade: boolean;
      readonly isFinal: boolean;
    }
  | { readonly kind: 'lose'; readonly batch: number; readonly attempt: number }
  | { readonly kind: 'rescue' }
  | { readonly kind: 'look' }
  | { readonly kind: 'prove'; readonly batch: number; readonly attempt: number }
  | { readonly kind: 'give-up'; readonly batch: number; readonly attempt: number }
  | { readonly kind: 'report'; readonly messageId: string; readonly rank: number }
  | {
      readonly kind: 'resolve';
      readonly batch: number;
      /** The attempt that the person has seen. */
      readonly attempt: number;
      readonly decision: 'sent' | 'resend';
    }
  | { readonly kind: 'pause' | 'resume' | 'cancel' | 'finish' };

/** Seconds of a lease and of a look-up. */
export const leaseSeconds = 10;
export const settleSeconds = 5;

const open: readonly BatchState[] = ['sending', 'settling', 'uncertain'];

/**
 * Carries a step out on the model, and returns what the tables must report. It is written from the rule alone,
 * without a look at the statements: a request whose attempt was ever `sending` is sent again only on proof by
 * the process of that attempt, or on the decision of a person.
 */
export function carryOut(model: RuleModel, step: RuleStep): unknown {
  const { now, batches } = model;
  switch (step.kind) {
    case 'claim': {
      if (model.campaign !== 'running') return null;
      const [batch] = batches
        .filter(({ state, dueAt }) => state === 'planned' && dueAt <= now)
        .sort((one, other) => one.dueAt - other.dueAt || one.id - other.id);
      if (!batch) return null;
      batch.state = 'claimed';
      batch.attempt += 1;
      batch.owner = step.owner;
      batch.until = now + leaseSeconds;
      return { batch: batch.id, attempt: batch.attempt };
    }
    case 'intend': {
      const batch = find(batches, step);
      if (batch?.state !== 'claimed' || batch.owner !== step.owner) return false;
      if (model.campaign !== 'running') return false;
      batch.state = 'sending';
      batch.until = now + leaseSeconds;
      return true;
    }
    case 'accept': {
      const batch = batches.find(({ id }) => id === step.batch);
      if (!batch) return false;
      const isOwn = batch.attempt === step.attempt;
      const isUpgrade = isOwn && ['reconciled', 'resolved'].includes(batch.outcome ?? '');
      const isOpen = isOwn && open.includes(batch.state);
      // A person decided to send again too early, and the next request has not begun.
      const isInTime = ['planned', 'claimed'].includes(batch.state);
      if (!isOpen && !isInTime && !isUpgrade) return false;
      end(batch, 'accepted');
      for (const id of step.messageIds) model.recorded[id] = model.ranks[id] ?? 0;
      return true;
    }
    case 'refuse': {
      const batch = find(batches, step);
      if (!batch) return false;
      const isOwn = batch.state === 'claimed' && batch.owner === step.owner;
      if (!open.includes(batch.state) && !isOwn) return false;
      if (step.isFinal) end(batch, 'failed');
      else planAgain(model, batch);
      return true;
    }
    case 'lose': {
      const batch = find(batches, step);
      if (batch?.state !== 'sending') return null;
      settle(batch, now);
      return null;
    }
    case 'rescue': {
      let rescued = 0;
      for (const batch of batches) {
        if (batch.until >= now) continue;
        if (batch.state === 'claimed') planAgain(model, batch);
        else if (batch.state === 'sending') settle(batch, now);
        else continue;
        rescued += 1;
      }
      return rescued;
    }
    case 'look': {
      const due = batches.filter(({ state, dueAt }) => state === 'settling' && dueAt <= now);
      for (const batch of due) batch.dueAt = now + 60;
      return due.map(({ id, attempt, until }) => ({ batch: id, attempt, until }));
    }
    case 'prove': {
      const batch = find(batches, step);
      if (batch?.state !== 'settling' && batch?.state !== 'uncertain') return false;
      end(batch, 'reconciled');
      return true;
    }
    case 'give-up': {
      const batch = find(batches, step);
      if (batch?.state !== 'settling') return null;
      batch.state = 'uncertain';
      batch.owner = null;
      return null;
    }
    case 'report': {
      const { messageId, rank } = step;
      model.ranks[messageId] = Math.max(rank, model.ranks[messageId] ?? 0);
      if (messageId in model.recorded) {
        model.recorded[messageId] = Math.max(rank, model.recorded[messageId] ?? 0);
      }
      return null;
    }
    case 'resolve': {
      const batch = find(batches, step);
      if (batch?.state !== 'uncertain') return false;
      if (step.decision === 'sent') end(batch, 'resolved');
      else if (model.campaign === 'cancelled') return false;
      else planAgain(model, batch);
      return true;
    }
    case 'pause':
      if (model.campaign === 'running') model.campaign = 'paused';
      return null;
    case 'resume':
      if (model.campaign === 'paused') model.campaign = 'running';
      return null;
    case 'cancel':
      if (model.campaign !== 'sent') model.campaign = 'cancelled';
      return null;
    case 'finish':
      if (
        model.campaign === 'running' &&
        batches.every(({ state }) => ['settling', 'uncertain', 'done'].includes(state))
      )
        model.campaign = 'sent';
      return null;
  }
}

function find(
  batches: readonly ModelBatch[],
  step: { readonly batch: number; readonly attempt: number },
): ModelBatch | undefined {
  return batches.find(({ id, attempt }) => id === step.batch && attempt === step.attempt);
}

function end(batch: ModelBatch, outcome: string): void {
  batch.state = 'done';
  batch.outcome = outcome;
  batch.owner = null;
}

function settle(batch: ModelBatch, now: number): void {
  batch.state = 'settling';
  batch.owner = null;
  batch.dueAt = now;
  batch.until = now + settleSeconds;
}

/** A campaign that has made all its requests runs again for one that is planned again. */
function planAgain(model: RuleModel, batch: ModelBatch): void {
  batch.state = 'planned';
  batch.owner = null;
  batch.dueAt = model.now;
  if (model.campaign === 'sent') model.campaign = 'running';
}
