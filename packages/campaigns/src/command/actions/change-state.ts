import { formatPlural } from '@23telecom/command-line';
import { exitCodes } from '../parsing/exit-codes.ts';
import type { ParsedCommand } from '../parsing/parse-command.ts';
import { isOn } from '../parsing/read-values.ts';
import { UsageError } from '../parsing/usage-error.ts';
import { pauseTexts } from '../sending/render-result.ts';
import { withSession } from '../session/open-session.ts';
import { CommandError } from '../terminal/command-error.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { continueCampaign, setRunning } from './continue-campaign.ts';

const options = { needsKey: false, canCreate: false };

/** Pauses a campaign on all machines. */
export function pauseCampaign(command: ParsedCommand, terminal: Terminal): Promise<number> {
  return withSession(command, terminal, options, async ({ campaigns, by, suggest }) => {
    const [id = ''] = command.args;
    const campaign = await campaigns.get(id);
    await campaign.pause({ by });
    const { pending } = await campaign.progress();
    terminal.print(
      `Paused, with ${formatPlural(pending, 'recipient')} left. To continue:\n  ${suggest(`resume ${id}`)}\n`,
    );
    return exitCodes.done;
  });
}

/** Resumes a campaign, and sends it unless other machines do. */
export function resumeCampaign(command: ParsedCommand, terminal: Terminal): Promise<number> {
  const isSending = !isOn(command.values, 'no-send');
  return withSession(command, terminal, { ...options, needsKey: isSending }, async (session) => {
    const [id = ''] = command.args;
    const campaign = await session.campaigns.get(id);
    const progress = await campaign.progress();
    const { state, pausedBy } = progress;
    if (state === 'draft' || state === 'planned') {
      throw new CommandError(
        `Campaign "${id}" has not been started. Use run, which shows its preview and asks.`,
      );
    }
    if (state === 'paused' && pausedBy !== 'you') {
      terminal.report(`${pauseTexts[pausedBy ?? 'you']}\n`);
    }
    if (isSending) return continueCampaign(session, campaign, progress);
    await setRunning(session, campaign, progress);
    terminal.print('Resumed: the workers of this store send it.\n');
    return exitCodes.done;
  });
}

/** Ends a campaign for good. */
export function cancelCampaign(command: ParsedCommand, terminal: Terminal): Promise<number> {
  const isSure = isOn(command.values, 'yes');
  if (!isSure && !terminal.canAsk) {
    throw new UsageError('This is not a terminal, so there is no question: pass --yes to cancel.');
  }
  return withSession(command, terminal, options, async ({ campaigns, by }) => {
    const [id = ''] = command.args;
    const campaign = await campaigns.get(id);
    const { pending } = await campaign.progress();
    const question = `End campaign "${id}" for good, with ${formatPlural(pending, 'recipient')} left? [y/N] `;
    if (!isSure && !/^y(es)?$/i.test((await terminal.ask(question)).trim())) {
      terminal.report('Nothing was changed.\n');
      return exitCodes.failed;
    }
    await campaign.cancel({ by });
    const { unsent } = await campaign.progress();
    terminal.print(`Cancelled: ${formatPlural(unsent, 'recipient')} will not be sent to.\n`);
    return exitCodes.done;
  });
}
