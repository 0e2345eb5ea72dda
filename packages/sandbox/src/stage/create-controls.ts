import { createSandboxClock } from '../clock/create-sandbox-clock.ts';
import { endMessage, failureStatuses } from '../lifecycle/end-message.ts';
import { recordClick } from '../lifecycle/record-click.ts';
import { findMessages } from '../logs/find-messages.ts';
import { findWebhookAttempts } from '../logs/find-webhook-attempts.ts';
import { checkQuery } from '../logs/check-query.ts';
import { selectEntries } from '../logs/select-entries.ts';
import type { SandboxControls } from '../sandbox/sandbox.ts';
import { checkValue } from '../shared/check.ts';
import { oneOf } from '../shared/checks.ts';
import type { MessageWaits } from '../waiting/create-message-waits.ts';
import type { Stage } from './create-stage.ts';

const messageFields = {
  messageId: true,
  recipient: true,
  senderId: true,
  status: true,
  workspaceId: true,
  search: true,
} as const;
const requestFields = { operation: true, method: true, status: true } as const;
const webhookFields = { type: true, messageId: true, url: true } as const;

/** The methods of a sandbox that read and change its stage. Control offers the same over HTTP. */
export function createControls(stage: Stage, waits: MessageWaits): SandboxControls {
  const { options, faults, requests, world, touch } = stage;
  return {
    seed: options.seed,
    clock: createSandboxClock(() => world().clock, touch),
    messages: (query = {}) => findMessages(world(), checkQuery(query, messageFields)),
    waitForMessage: (wait = {}) => waits.wait(wait),
    deliver: (messageId) => {
      endMessage(world(), messageId, 'DELIVRD');
      touch();
    },
    fail: (messageId, status = 'UNDELIV') => {
      checkValue('INVALID_OPTION', 'status', status, oneOf(...failureStatuses));
      endMessage(world(), messageId, status);
      touch();
    },
    click: (messageId, url) => {
      recordClick(world(), messageId, url);
      touch();
    },
    requests: (query = {}) => selectEntries(requests.list(), checkQuery(query, requestFields)),
    webhooks: {
      log: (query = {}) => findWebhookAttempts(world(), checkQuery(query, webhookFields)),
    },
    faults,
    reset: () => stage.reset(),
    snapshot: () => stage.takeSnapshot(),
    restore: (snapshot) => stage.enterSnapshot(snapshot),
  };
}
