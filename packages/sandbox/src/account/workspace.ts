import type { MessageLog } from '../store/message-log.ts';
import { createMessageLog } from '../store/message-log.ts';
import { createTestHistory, type TestHistory } from '../store/test-history.ts';
import { createWebhookSettings, type WebhookSettings } from '../webhooks/webhook-settings.ts';
import { createWebhookLog, type WebhookLog } from '../webhooks/webhook-log.ts';
import type { Payment } from './payment.ts';

/** What a workspace is called and bound to. */
export interface WorkspaceIdentity {
  readonly id: number;
  readonly name: string;
  readonly isMain: boolean;
  readonly isDeleted: boolean;
  readonly color?: string | undefined;
  readonly accountId: number;
  readonly productId: number;
}

/** Everything that belongs to one workspace; no two share anything but the price list. */
export interface Workspace {
  readonly identity: WorkspaceIdentity;
  /** In millionths. */
  balance: number;
  balanceUpdatedAt: number;
  readonly payments: Payment[];
  readonly messages: MessageLog;
  testHistory: TestHistory;
  webhooks: WebhookSettings;
  readonly webhookLog: WebhookLog;
}

export function createWorkspace(identity: WorkspaceIdentity, now: number): Workspace {
  return {
    identity,
    balance: 0,
    balanceUpdatedAt: now,
    payments: [],
    messages: createMessageLog(),
    testHistory: createTestHistory(),
    webhooks: createWebhookSettings(),
    webhookLog: createWebhookLog(),
  };
}

/** Takes money from the balance, or with a negative amount gives it back. */
export function debit(workspace: Workspace, units: number, now: number): void {
  if (units === 0) return;
  workspace.balance -= units;
  workspace.balanceUpdatedAt = now;
}
