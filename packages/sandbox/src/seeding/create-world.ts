import { createClock } from '../clock/clock.ts';
import type { Task } from '../clock/task.ts';
import { webhookTimeoutMs } from '../contract/webhook-rules.ts';
import { runStep } from '../lifecycle/run-step.ts';
import { openPriceList } from '../pricing/open-price-list.ts';
import { toUnits } from '../shared/money.ts';
import { createWebhookSender } from '../webhooks/webhook-sender.ts';
import { createWebhookSettings, type WebhookSettings } from '../webhooks/webhook-settings.ts';
import type { WorkspaceOptions } from '../world/account-options.ts';
import { createChangeSet } from '../world/change-set.ts';
import { createWorkspace, type Workspace } from '../world/workspace.ts';
import type { World } from '../world/world.ts';
import type { WorldOptions } from '../world/world-options.ts';
import { seedMonth } from './seed-month.ts';

/** The account of the contract's examples. */
const accountId = 279;
const firstProductId = 1430;
const dayMs = 86_400_000;

/** The world that the options describe, before any call. */
export function createWorld(options: WorldOptions): World {
  const prices = openPriceList(options);
  const changes = createChangeSet();
  const clock = createClock<Task>({
    now: options.now,
    speed: options.speed,
    run: (task) => runTask(world, task),
    settle: () => webhooks.settle(),
    activity: options.activity,
    timers: {
      onAdd: (timer) => changes.beginJob(timer, timer.at, timer.task),
      onTake: (timer) => changes.endJob(timer),
    },
  });
  const webhooks = createWebhookSender({
    clock,
    fetch: options.fetch,
    timeoutMs: options.webhooks.timeoutMs ?? webhookTimeoutMs,
    onBegin: (task) => changes.beginJob(task, clock.now(), task),
    onEnd: (task) => changes.endJob(task),
    onAttempt: (attempt) => {
      options.onWebhook(attempt);
      options.onChange();
    },
  });
  const world: World = {
    options,
    clock,
    apiKeys: [...options.apiKeys],
    prices,
    workspaces: new Map(),
    webhooks,
    counters: { message: 0, batch: 0 },
    usedSignatures: new Map(),
    changes,
  };
  for (const [index, workspace] of options.workspaces.entries()) {
    world.workspaces.set(workspace.id, openWorkspace(world, workspace, index));
  }
  return world;
}

function runTask(world: World, task: Task): void {
  const workspace = world.workspaces.get(task.workspaceId);
  if (workspace === undefined) return;
  if (task.kind === 'status') runStep(world, workspace, task);
  else world.webhooks.attempt(workspace, task);
  world.options.onChange();
}

function openWorkspace(world: World, given: WorkspaceOptions, index: number): Workspace {
  const { options } = world;
  const { now } = options;
  const workspace = createWorkspace(
    {
      id: given.id,
      name: given.name,
      isMain: given.isMain ?? false,
      isDeleted: given.isDeleted ?? false,
      color: given.color,
      accountId,
      productId: firstProductId + index,
    },
    now,
    world.changes,
  );
  const hasHistory = options.hasHistory && workspace.identity.isMain;
  const spent = hasHistory ? seedMonth(world, workspace) : 0;
  workspace.balance = openBalance(given, options.balance, index);
  workspace.payments.push({
    id: 'sms_gateway_S12345',
    // Balance = deposits − usage, so the opening deposit is balance + usage.
    amount: workspace.balance + spent,
    at: now - (now % dayMs) - 30 * dayMs,
    type: 'deposit',
    description: 'Wire transfer REF-2026-001',
    source: 'sms_gateway',
  });
  workspace.webhooks = openWebhooks(options);
  return workspace;
}

function openBalance(given: WorkspaceOptions, byDefault: number, index: number): number {
  if (given.balance === undefined) return toUnits(byDefault, 'balance');
  return toUnits(given.balance, `workspaces[${index}].balance`);
}

function openWebhooks({ webhooks, signingSecret }: WorldOptions): WebhookSettings {
  const settings = createWebhookSettings();
  const urls = {
    impression: webhooks.impressionUrl ?? null,
    click: webhooks.clickUrl ?? null,
    conversion: webhooks.conversionUrl ?? null,
    delivery: webhooks.deliveryUrl ?? null,
  };
  return {
    ...settings,
    urls,
    isUniqueClicksOnly: webhooks.isUniqueClicksOnly ?? false,
    signingSecret: signingSecret ?? null,
  };
}
