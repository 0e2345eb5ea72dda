import { debit, type Workspace } from '../account/workspace.ts';
import { ApiError } from '../api/api-error.ts';
import type { Principal } from '../auth/principal.ts';
import { beginLife } from '../lifecycle/run-step.ts';
import { toAmount } from '../money.ts';
import type { World } from '../world.ts';
import { decideRecipients, type RecipientDecision } from './decide-recipients.ts';
import { intern } from './intern.ts';
import { createMessageId } from './message-id.ts';
import type { Message } from './message.ts';
import type { SendRequest } from './read-send-request.ts';

/** A recipient with the message that was queued to it, where one was. */
export interface QueuedRecipient {
  readonly decision: RecipientDecision;
  readonly message: Message | undefined;
}

/**
 * Queues a validated send: country block, balance, queue.
 *
 * @throws ApiError `INSUFFICIENT_BALANCE` with its figures, before anything is queued.
 */
export function sendMessages(
  world: World,
  principal: Principal,
  request: SendRequest,
): readonly QueuedRecipient[] {
  const decisions = decideRecipients(world, request.to, principal.isTest);
  checkBalance(world, principal.workspace, request, decisions);
  world.counters.batch += 1;
  return decisions.map((decision) => ({
    decision,
    message:
      decision.status === 'accepted' ? queue(world, principal, request, decision) : undefined,
  }));
}

function checkBalance(
  world: World,
  workspace: Workspace,
  { analysis }: SendRequest,
  decisions: readonly RecipientDecision[],
): void {
  const billable = decisions.filter(({ status }) => status !== 'blocked_country');
  const cost = billable.reduce((sum, { rate }) => sum + rate * analysis.segments, 0);
  // Contract §5.1: a balance of zero or less blocks sending, whatever it would cost.
  if (billable.length === 0 || (cost <= workspace.balance && workspace.balance > 0)) return;
  throw new ApiError(402, 'INSUFFICIENT_BALANCE', 'Insufficient balance', {
    balance: toAmount(workspace.balance),
    estimated_cost: toAmount(cost),
    currency: world.options.currency,
    total_recipients: decisions.length,
    billable_recipients: billable.length,
    segments: analysis.segments,
  });
}

function queue(
  world: World,
  { workspace, userId, isTest }: Principal,
  { text, senderId, analysis }: SendRequest,
  { recipient, country, rate }: RecipientDecision,
): Message {
  const createdAt = world.clock.now();
  const id = (world.counters.message += 1);
  const message: Message = {
    id,
    messageId: createMessageId(userId, createdAt, world.counters.batch, id),
    source: 'api',
    workspaceId: workspace.identity.id,
    isTest,
    recipient,
    country,
    senderId: intern(senderId),
    text: intern(text),
    encoding: analysis.encoding,
    segments: analysis.segments,
    createdAt,
    // Contract §5.6: a sandbox key's message is `sent` at once.
    status: isTest ? 'sent' : 'pending',
    statusCode: null,
    cost: rate * analysis.segments,
    deliveredAt: null,
    clicks: 0,
    clickedAt: null,
    actionType: null,
    actionAt: null,
  };
  if (isTest) {
    workspace.testHistory.add(message);
  } else {
    debit(workspace, message.cost, createdAt);
    workspace.messages.add(message);
    world.webhooks.send(workspace, 'impression', message, { at: createdAt });
  }
  beginLife(world, message);
  return message;
}
