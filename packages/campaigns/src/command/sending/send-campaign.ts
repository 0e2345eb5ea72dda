import { setTimeout as sleep } from 'node:timers/promises';
import { createStyle } from '@23telecom/command-line';
import type { CampaignProgress } from '../../campaign/campaign-progress.ts';
import type { Campaign } from '../../campaigns/campaign.ts';
import { isCampaignError } from '../../errors/campaign-error.ts';
import type { Session } from '../session/open-session.ts';
import { createStatusLine } from '../terminal/status-line.ts';
import { createPace } from './create-pace.ts';
import { countDone, renderProgress } from './render-progress.ts';

/** Milliseconds between two looks at the clock, where nothing else changes the line. */
const redrawMs = 1000;
/** Milliseconds until the next look where the store does not respond. */
const retryMs = 1000;

/**
 * Sends with a worker of this process and shows the progress, until no request is left to make or to look up,
 * the campaign is paused, or the user interrupts it. Returns the last figures.
 */
export async function sendCampaign(
  session: Session,
  campaign: Campaign,
): Promise<CampaignProgress> {
  const { terminal, campaigns, concurrency } = session;
  const line = createStatusLine(terminal);
  const style = createStyle(terminal.hasColors && terminal.isLive);
  const pace = createPace(terminal.now);
  const done = new AbortController();
  const stop = AbortSignal.any([terminal.interrupted, done.signal]);
  let latest = await campaign.progress();
  let lastError = '';

  function draw(): void {
    pace.add(countDone(latest));
    line.show(
      renderProgress(
        latest,
        { perSecond: pace.perSecond() },
        terminal.columns(),
        style,
        terminal.isLive,
      ),
    );
  }

  session.onError = (error) => {
    const message = error instanceof Error ? error.message : 'unknown error';
    if (message !== lastError) line.note(`Trying again: ${message}`);
    lastError = message;
  };
  const worker = campaigns.work({ concurrency });
  const timer = setInterval(draw, redrawMs);
  draw();
  try {
    await follow(session, campaign, stop, (progress) => {
      latest = progress;
      draw();
    });
    if (terminal.interrupted.aborted) {
      line.note('Stopping. Requests under way finish; press Ctrl-C again to stop at once.');
    }
  } finally {
    clearInterval(timer);
    done.abort();
    const stopping = worker.stop();
    if (terminal.interrupted.aborted) await pauseRunning(session, campaign);
    await stopping;
  }
  latest = await campaign.progress();
  draw();
  line.end();
  return latest;
}

/** Follows a campaign to its end, to a pause or to the signal, also while the store is away for a moment. */
async function follow(
  session: Session,
  campaign: Campaign,
  signal: AbortSignal,
  onProgress: (progress: CampaignProgress) => void,
): Promise<void> {
  while (!signal.aborted) {
    try {
      for await (const progress of campaign.watch({ signal })) {
        onProgress(progress);
        if (progress.state === 'paused') return;
      }
      return;
    } catch (error) {
      if (isAborted(signal)) return;
      if (!isCampaignError(error) || !error.retryable) throw error;
      session.onError(error);
      await sleep(retryMs, undefined, { signal }).catch(() => undefined);
    }
  }
}

function isAborted({ aborted }: AbortSignal): boolean {
  return aborted;
}

/** Pauses a campaign that is under way. Otherwise the next worker of this store would send it too. */
async function pauseRunning({ by }: Session, campaign: Campaign): Promise<void> {
  try {
    await campaign.pause({ by });
  } catch (error) {
    // It has ended in the meantime.
    if (!isCampaignError(error) || error.code !== 'CAMPAIGN_STATE') throw error;
  }
}
