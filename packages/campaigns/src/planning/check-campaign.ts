import type { Issue } from '@23telecom/client';
import type { CampaignHours, CampaignInput } from '../campaign/campaign-input.ts';
import { type Check, findIssues, type Shape } from '../checks/check-fields.ts';
import { instant, line, positive, senderId, text, timeOfDay, timeZone } from '../checks/checks.ts';

const hoursZone: Check = (value) =>
  value === 'recipient' || timeZone(value) === undefined
    ? undefined
    : `'recipient' or a time zone such as Europe/London`;

const hoursShape: Shape = {
  fields: { from: timeOfDay, to: timeOfDay, timeZone: hoursZone },
  required: ['from', 'to', 'timeZone'],
};

const shape: Shape = {
  fields: {
    id: line,
    senderId,
    text,
    startAt: instant,
    expiresAt: instant,
    hours: () => undefined,
    maxCost: positive,
  },
  required: ['id', 'senderId'],
};

/** Lists the problems of a campaign's input. */
export function checkCampaign(input: unknown): readonly Issue[] {
  const issues = [...findIssues(input, shape)];
  const { hours, startAt, expiresAt } = Object(input) as Partial<CampaignInput>;
  if (hours !== undefined) {
    issues.push(...findIssues(hours, hoursShape, 'hours'));
    const { from, to } = Object(hours) as Partial<CampaignHours>;
    if (from !== undefined && from === to) {
      const message = 'expected another time than hours.from; leave hours out to send at any time';
      issues.push({ path: 'hours.to', code: 'CONFLICT', message });
    }
  }
  if (Date.parse(expiresAt ?? '') <= Date.parse(startAt ?? '')) {
    issues.push({ path: 'expiresAt', code: 'CONFLICT', message: 'expected a time after startAt' });
  }
  return issues;
}
