import type { StatusTask } from '../clock/task.ts';
import { isFinal } from '../sms/is-final.ts';
import type { Message } from '../sms/message.ts';
import { debit, type Workspace } from '../world/workspace.ts';
import type { World } from '../world/world.ts';
import { planLife, type LifeStep } from './plan-life.ts';

/** Schedules the first status change of a new message. */
export function beginLife(world: World, message: Message): void {
  scheduleStep(world, message, planLife(message, world.options.seed), 0);
}

/** Runs a status change: updates the message, sends its webhook and schedules the next change. */
export function runStep(world: World, workspace: Workspace, task: StatusTask): void {
  const message = findMessage(workspace, task.messageId, world.clock.now());
  // `deliver` or `fail` may have ended the message earlier than planned.
  if (message === undefined || isFinal(message.status)) return;
  const plan = planLife(message, world.options.seed);
  const step = plan[task.step];
  if (step === undefined) return;
  takeStep(world, workspace, message, step);
  scheduleStep(world, message, plan, task.step + 1);
}

/** Changes the status of a message, and sends its webhook. */
export function takeStep(
  world: World,
  workspace: Workspace,
  message: Message,
  step: LifeStep,
): void {
  changeMessage(workspace, message, step);
  report(world, workspace, message, step);
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
    workspace.testHistory.change(message, { status, statusCode, deliveredAt });
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

/** The statuses that a delivery webhook reports: contract §6.4. */
const reportedStatuses = new Set(['DELIVRD', 'UNDELIV', 'REJECTD', 'EXPIRED', 'UNKNOWN']);

function report(world: World, workspace: Workspace, message: Message, step: LifeStep): void {
  if (!reportedStatuses.has(step.status)) return;
  const occasion = { at: step.at, report: step };
  world.webhooks.send(workspace, 'delivery', message, occasion);
  if (step.webhook === 'twice') {
    world.webhooks.send(workspace, 'delivery', message, { ...occasion, delayMs: 1000 });
  }
  if (step.webhook === 'out-of-order') {
    // Its timestamp is older than that of the final report, so a correct receiver ignores it.
    world.webhooks.send(workspace, 'delivery', message, {
      at: step.at - 2000,
      report: { status: 'UNKNOWN', statusCode: '999' },
      delayMs: 1000,
    });
  }
}
