import { createStyle } from '@23telecom/command-line';
import type { CampaignProgress } from '../../campaign/campaign-progress.ts';
import type { Campaign } from '../../campaigns/campaign.ts';
import { exitCodes } from '../parsing/exit-codes.ts';
import { exitCodeOf, renderResult } from '../sending/render-result.ts';
import { sendCampaign } from '../sending/send-campaign.ts';
import type { Session } from '../session/open-session.ts';
import { isInterrupted } from '../terminal/terminal.ts';

/** Starts or resumes a campaign, sends it with a worker of this process, and shows its end. */
export async function continueCampaign(
  session: Session,
  campaign: Campaign,
  progress: CampaignProgress,
): Promise<number> {
  const { terminal, suggest } = session;
  await setRunning(session, campaign, progress);
  const isOpen = progress.pending > 0 || progress.sending > 0;
  const last = isOpen ? await sendCampaign(session, campaign) : progress;
  terminal.print(
    renderResult(
      last,
      await readCurrency(session),
      suggest,
      terminal.columns(),
      createStyle(terminal.hasColors),
    ),
  );
  return isInterrupted(terminal) && last.pending > 0 ? exitCodes.interrupted : exitCodeOf(last);
}

/** Brings a campaign into the state in which workers send it. */
export async function setRunning(
  { by }: Session,
  campaign: Campaign,
  { state, pausedBy }: CampaignProgress,
): Promise<void> {
  if (state === 'planned') await campaign.start({ by });
  if (state !== 'paused') return;
  // The tables may have forgotten requests: the history has them.
  await campaign.resume(pausedBy === 'store_rewound' ? { by, recheck: true } : { by });
}

/** The currency is only shown, so a failure does not stop the command. */
async function readCurrency({ telecom }: Session): Promise<string | undefined> {
  try {
    return (await telecom.account.balance(undefined, { maxRetries: 0 })).currency;
  } catch {
    return undefined;
  }
}
