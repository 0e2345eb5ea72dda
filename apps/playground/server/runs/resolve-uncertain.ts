import type { RunResolution } from '../../src/runs/data/run.ts';
import { RequestProblem } from './request-problem.ts';
import type { RunCampaign } from './run-keeper.ts';
import { uncertainKey } from './uncertain-key.ts';

/**
 * Carries out a decision on all uncertain requests of a campaign. If they are not the ones that the person has seen,
 * nothing is changed: the decision could send to people again whom it does not speak of, or whom somebody else has sent
 * to again meanwhile.
 */
export async function resolveUncertain(
  campaign: RunCampaign,
  { decision, recipients: seen, key }: RunResolution,
): Promise<void> {
  const requests = await campaign.uncertain();
  const recipients = requests.reduce((sum, request) => sum + request.recipients.length, 0);
  const isSeen = recipients === seen && key === (await uncertainKey(requests));
  if (!isSeen || recipients === 0) {
    throw new RequestProblem(
      409,
      'UNCERTAIN_CHANGED',
      'The uncertain messages have changed since. Look at them again, then decide.',
      { recipients },
    );
  }
  for (const request of requests) await campaign.resolve(request, decision);
}
