import { SandboxError } from '../shared/sandbox-error.ts';
import { isFinal } from '../sms/is-final.ts';
import type { Message } from '../sms/message.ts';
import type { Workspace } from '../world/workspace.ts';
import type { World } from '../world/world.ts';
import { takeStep } from './run-step.ts';

/** The statuses that `fail` can end a message with, each with its code. */
const failureCodes = {
  UNDELIV: '027',
  REJECTD: '069',
  EXPIRED: '255',
  DELETED: '033',
  UNKNOWN: '999',
  failed: null,
} as const;

/** A final status other than `DELIVRD`. */
export type FailureStatus = keyof typeof failureCodes;

/** Every status that `fail` accepts. */
export const failureStatuses = Object.keys(failureCodes) as readonly FailureStatus[];

/**
 * Gives a message its final status now, and calls the delivery webhook. The changes that were still
 * planned for it no longer happen.
 *
 * @throws SandboxError `UNKNOWN_MESSAGE`, or `FINAL_STATUS` if the message already has its final
 *   status.
 */
export function endMessage(
  world: World,
  messageId: string,
  status: 'DELIVRD' | FailureStatus,
): void {
  const { workspace, message } = findAnywhere(world, messageId);
  if (isFinal(message.status)) {
    throw new SandboxError(
      'FINAL_STATUS',
      `messageId: the message is already ${message.status}, which is final.`,
    );
  }
  const statusCode = status === 'DELIVRD' ? '000' : failureCodes[status];
  takeStep(world, workspace, message, { at: world.clock.now(), status, statusCode });
}

interface Found {
  readonly workspace: Workspace;
  readonly message: Message;
}

function findAnywhere(world: World, messageId: string): Found {
  const now = world.clock.now();
  for (const workspace of world.workspaces.values()) {
    const message =
      workspace.messages.find(messageId) ?? workspace.testHistory.find(messageId, now);
    if (message !== undefined) return { workspace, message };
  }
  throw new SandboxError('UNKNOWN_MESSAGE', 'messageId: no message has this ID.');
}
