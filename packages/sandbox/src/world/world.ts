import type { TaskClock } from '../clock/clock.ts';
import type { Task } from '../clock/task.ts';
import type { PriceList } from '../pricing/price-list.ts';
import type { WebhookSender } from '../webhooks/webhook-sender.ts';
import type { ApiKeyOptions } from './account-options.ts';
import type { ChangeSet } from './change-set.ts';
import type { Workspace } from './workspace.ts';
import type { WorldOptions } from './world-options.ts';

/** Counters that message IDs are made from, so that the same calls give the same IDs. */
export interface Counters {
  /** Messages of all workspaces so far. */
  message: number;
  /** Sends so far. */
  batch: number;
}

/** The state of an account and its clock. */
export interface World {
  readonly options: WorldOptions;
  readonly clock: TaskClock<Task>;
  /** The valid keys. A `rotate-key` fault changes them. */
  readonly apiKeys: ApiKeyOptions[];
  readonly prices: PriceList;
  readonly workspaces: Map<number, Workspace>;
  readonly webhooks: WebhookSender;
  readonly counters: Counters;
  /** Notes nothing until a data file asks for it. */
  readonly changes: ChangeSet;
  /** Each used signature, with the time until which it must not be used again: contract §7.2. */
  readonly usedSignatures: Map<string, number>;
}
