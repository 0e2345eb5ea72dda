import type { Principal } from '../auth/principal.ts';
import { ContractError } from '../contract/contract-error.ts';
import { beginLife } from '../lifecycle/run-step.ts';
import { toAmount } from '../shared/money.ts';
import type { Message } from '../sms/message.ts';
import { createMessageId } from '../sms/message-id.ts';
import { debit, type Workspace } from '../world/workspace.ts';
import type { World } from '../world/world.ts';
import { decideRecipients, type RecipientDecision } from './decide-recipients.ts';
import { intern } from './intern.ts';
import type { SendRequest } from './read-send-request.ts';
import { shortenLinks } from '../sms/shorten-links.ts';

/** A recipient with its queued message; undefined if the recipient was not accepted. */
export interface QueuedRecipient {
  readonly decision: RecipientDecision;
  readonly message: Message | undefined;
}

/** The domain of short links; undefined if links stay as they are. Contract §5.6: sandbox keys skip it. */
export function findShortLinkDomain(world: World, { isTest }: Principal): string | undefined {
  return isTest ? undefined : world.options.shortLinkDomain;
}

/**
 * Queues a validated send: decides on each recipient, checks the balance, then queues the messages.
 *
 * @throws ContractError `INSUFFICIENT_BALANCE` with the balance and the cost; then nothing is queued.
 */
export function sendMessages(
  world: World,
  principal: Principal,
  request: SendRequest,
): readonly QueuedRecipient[] {
  const decisions = decideRecipients(world, request.to, principal.isTest);
  checkBalance(world, principal.workspace, request, decisions);
  world.counters.batch += 1;
  const queued = decisions.map((decision) => ({
    decision,
    message:
      decision.status === 'accepted' ? queue(world, principal, request, decision) : undefined,
  }));
  // Now, not after the response, which a fault can delay: the inbox and the waits see it at once.
  world.options.onChange();
  return queued;
}

function checkBalance(
  world: World,
  workspace: Workspace,
  { analysis }: SendRequest,
  decisions: readonly RecipientDecision[],
): void {
  const billable = decisions.filter(({ status }) => status !== 'blocked_country');
  const cost = billable.reduce((sum, { rate }) => sum + rate * analysis.segments, 0);
  // Contract §5.1: a balance of zero or less blocks sending, even if the send costs nothing.
  if (billable.length === 0 || (cost <= workspace.balance && workspace.balance > 0)) return;
  throw new ContractError('INSUFFICIENT_BALANCE', 'Insufficient balance', {
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
  principal: Principal,
  { text, senderId, analysis }: SendRequest,
  { recipient, country, rate }: RecipientDecision,
): Message {
  const { workspace, userId, isTest } = principal;
  const createdAt = world.clock.now();
  const id = (world.counters.message += 1);
  const messageId = createMessageId(userId, createdAt, world.counters.batch, id);
  const domain = findShortLinkDomain(world, principal);
  const message: Message = {
    id,
    messageId,
    source: 'api',
    workspaceId: workspace.identity.id,
    isTest,
    recipient,
    country,
    senderId: intern(senderId),
    text: intern(domain === undefined ? text : shortenLinks(text, domain, messageId)),
    encoding: analysis.encoding,
    segments: analysis.segments,
    createdAt,
    // Contract §5.6: a message of a sandbox key is `sent` at once.
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
