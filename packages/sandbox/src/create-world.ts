import { createWorkspace, type Workspace } from './account/workspace.ts';
import { createClock } from './clock/clock.ts';
import { runStep } from './lifecycle/run-step.ts';
import type { Task } from './lifecycle/task.ts';
import { toUnits } from './money.ts';
import { openPriceList } from './pricing/open-price-list.ts';
import type { ResolvedOptions } from './resolve-options.ts';
import type { WorkspaceOptions } from './sandbox-options.ts';
import { seedCampaigns } from './sms/seed-campaigns.ts';
import { createWebhookSettings, type WebhookSettings } from './webhooks/webhook-settings.ts';
import { createWebhookSender } from './webhooks/webhook-sender.ts';
import type { World } from './world.ts';

/** The account that the contract's examples show. */
const accountId = 279;
const firstProductId = 1430;
const dayMs = 86_400_000;

/** A world as the options describe it, before any call. */
export function createWorld(options: ResolvedOptions): World {
  const prices = openPriceList(options);
  const clock = createClock<Task>({
    now: options.now,
    speed: options.speed,
    run: (task) => runTask(world, task),
    settle: () => webhooks.settle(),
  });
  const webhooks = createWebhookSender({
    clock,
    fetch: options.fetch,
    timeoutMs: options.webhooks.timeoutMs ?? 5000,
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
  const { options, prices, counters } = world;
  const { now, seed } = options;
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
  );
  const hasCampaigns = options.hasCampaigns && workspace.identity.isMain;
  const spent = hasCampaigns
    ? seedCampaigns({ workspace, prices, seed, now, nextId: () => (counters.message += 1) })
    : 0;
  workspace.balance = openBalance(given, options.balance, index);
  workspace.payments.push({
    id: 'sms_gateway_S12345',
    // Deposits less what was used are the balance.
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

function openWebhooks({ webhooks, signingSecret }: ResolvedOptions): WebhookSettings {
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
