import { createMessageLog, type MessageLog } from '../store/message-log.ts';
import { createTestHistory, type TestHistory } from '../store/test-history.ts';
import { createWebhookLog, type WebhookLog } from '../webhooks/webhook-log.ts';
import { createWebhookSettings, type WebhookSettings } from '../webhooks/webhook-settings.ts';
import type { ChangeSet } from './change-set.ts';
import type { Payment } from './payment.ts';

/** The part of a workspace that never changes: its ID, name, account and product. */
export interface WorkspaceIdentity {
  readonly id: number;
  readonly name: string;
  readonly isMain: boolean;
  readonly isDeleted: boolean;
  readonly color?: string | undefined;
  readonly accountId: number;
  readonly productId: number;
}

/** The state of one workspace. Workspaces share only the price list. */
export interface Workspace {
  readonly identity: WorkspaceIdentity;
  /** Millionths of the account currency. */
  balance: number;
  /** Milliseconds since 1970 in UTC. */
  balanceUpdatedAt: number;
  readonly payments: Payment[];
  readonly messages: MessageLog;
  testHistory: TestHistory;
  webhooks: WebhookSettings;
  readonly webhookLog: WebhookLog;
}

/** Creates a workspace with a balance of zero and no history. */
export function createWorkspace(
  identity: WorkspaceIdentity,
  now: number,
  changes?: ChangeSet,
): Workspace {
  return {
    identity,
    balance: 0,
    balanceUpdatedAt: now,
    payments: [],
    messages: createMessageLog(changes),
    testHistory: createTestHistory([], changes),
    webhooks: createWebhookSettings(),
    webhookLog: createWebhookLog((attempt) => changes?.addAttempt(identity.id, attempt)),
  };
}

/** Takes money from the balance, in millionths; a negative amount is a refund. */
export function debit(workspace: Workspace, units: number, now: number): void {
  if (units === 0) return;
  workspace.balance -= units;
  workspace.balanceUpdatedAt = now;
}
