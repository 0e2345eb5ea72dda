import type { TaskClock } from './clock/clock.ts';
import type { Workspace } from './account/workspace.ts';
import type { Task } from './lifecycle/task.ts';
import type { PriceList } from './pricing/price-list.ts';
import type { ApiKeyOptions } from './sandbox-options.ts';
import type { ResolvedOptions } from './resolve-options.ts';
import type { WebhookSender } from './webhooks/webhook-sender.ts';

/** What has to be counted so that the same calls give the same answers. */
export interface Counters {
  /** Messages so far, of all workspaces. */
  message: number;
  /** Sends so far. */
  batch: number;
}

/** Everything there is in one sandbox. */
export interface World {
  readonly options: ResolvedOptions;
  readonly clock: TaskClock<Task>;
  /** The keys that are known now: a rotation changes them. */
  readonly apiKeys: ApiKeyOptions[];
  readonly prices: PriceList;
  readonly workspaces: Map<number, Workspace>;
  readonly webhooks: WebhookSender;
  readonly counters: Counters;
  /** Signatures that were used, and until when they have to be remembered: contract §7.2. */
  readonly usedSignatures: Map<string, number>;
}
