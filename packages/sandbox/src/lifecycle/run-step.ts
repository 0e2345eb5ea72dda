import { debit, type Workspace } from '../account/workspace.ts';
import type { Message } from '../sms/message.ts';
import type { World } from '../world.ts';
import { planLife, type LifeStep } from './plan-life.ts';
import type { StatusTask } from './task.ts';

/** Puts the first step of a message's life on the clock. */
export function beginLife(world: World, message: Message): void {
  scheduleStep(world, message, planLife(message, world.options.seed), 0);
}

/** Takes a step of a message's life: its status, its webhook, and the next step. */
export function runStep(world: World, workspace: Workspace, task: StatusTask): void {
  const message = findMessage(workspace, task.messageId, world.clock.now());
  if (message === undefined) return;
  const plan = planLife(message, world.options.seed);
  const step = plan[task.step];
  if (step === undefined) return;
  changeMessage(workspace, message, step);
  report(world, workspace, message, step);
  scheduleStep(world, message, plan, task.step + 1);
}

function findMessage(workspace: Workspace, messageId: string, now: number): Message | undefined {
  return workspace.messages.find(messageId) ?? workspace.testHistory.find(messageId, now);
}

function scheduleStep(
  world: World,
  message: Message,
  plan: readonly LifeStep[],
  index: number,
): void {
  const step = plan[index];
  if (step === undefined) return;
  world.clock.schedule(step.at, {
    kind: 'status',
    workspaceId: message.workspaceId,
    messageId: message.messageId,
    step: index,
  });
}

function changeMessage(workspace: Workspace, message: Message, step: LifeStep): void {
  const { status, statusCode } = step;
  const deliveredAt = status === 'DELIVRD' ? step.at : null;
  if (message.isTest) {
    Object.assign(message, { status, statusCode, deliveredAt });
    return;
  }
  const isFailed = status === 'failed';
  if (isFailed) debit(workspace, -message.cost, step.at);
  workspace.messages.change(message, {
    status,
    statusCode,
    deliveredAt,
    ...(isFailed ? { cost: 0 } : {}),
  });
}

/** Contract §6.4: only these five are reported. */
const reported = new Set(['DELIVRD', 'UNDELIV', 'REJECTD', 'EXPIRED', 'UNKNOWN']);

function report(world: World, workspace: Workspace, message: Message, step: LifeStep): void {
  if (!reported.has(step.status)) return;
  const occasion = { at: step.at, report: step };
  world.webhooks.send(workspace, 'delivery', message, occasion);
  if (step.webhook === 'twice') {
    world.webhooks.send(workspace, 'delivery', message, { ...occasion, delayMs: 1000 });
  }
  if (step.webhook === 'out-of-order') {
    // It is older than the report that came already, and must not win.
    world.webhooks.send(workspace, 'delivery', message, {
      at: step.at - 2000,
      report: { status: 'UNKNOWN', statusCode: '999' },
      delayMs: 1000,
    });
  }
}
