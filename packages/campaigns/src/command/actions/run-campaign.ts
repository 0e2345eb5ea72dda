import { createStyle, formatCount, formatPlural } from '@23telecom/command-line';
import type { Balance } from '@23telecom/client';
import { openList, type OpenedList } from '../list/open-list.ts';
import { createNationalReader, tidyNumber } from '../list/tidy-number.ts';
import { openBadRowsFile } from '../list/write-bad-rows.ts';
import { exitCodes } from '../parsing/exit-codes.ts';
import type { ParsedCommand } from '../parsing/parse-command.ts';
import { isOn, readNumber, readText } from '../parsing/read-values.ts';
import { UsageError } from '../parsing/usage-error.ts';
import { type CommandInput, readInput } from '../sending/read-input.ts';
import {
  type PreparedCampaign,
  prepareCampaign,
  toReadOptions,
} from '../sending/prepare-campaign.ts';
import { renderPreview } from '../sending/render-preview.ts';
import { type Session, withSession } from '../session/open-session.ts';
import { createStatusLine } from '../terminal/status-line.ts';
import { isInterrupted, type Terminal } from '../terminal/terminal.ts';
import { continueCampaign } from './continue-campaign.ts';

/** Previews a campaign, asks, and sends it. */
export async function runCampaign(command: ParsedCommand, terminal: Terminal): Promise<number> {
  const input = readInput(command);
  const { values } = command;
  const isDryRun = isOn(values, 'dry-run');
  if (!isDryRun && !isOn(values, 'yes') && !terminal.canAsk) {
    throw new UsageError(
      'This is not a terminal, so the preview cannot be confirmed: nothing was sent.\n' +
        'Pass --dry-run to see the preview, and --yes to send without a question.',
    );
  }
  return withSession(command, terminal, { needsKey: true, canCreate: true }, async (session) => {
    const { prepared, list } = await prepare(session, input);
    if (isInterrupted(terminal)) return exitCodes.interrupted;
    const { pending, state } = prepared.progress;
    terminal.print(
      renderPreview(
        {
          ...prepared,
          input,
          list,
          balance: await readBalance(session),
          rate: readNumber(values, 'rate') ?? defaultRate,
          others: await listOthers(session, input.campaign.id),
        },
        terminal.columns(),
        createStyle(terminal.hasColors),
      ),
    );
    if (isDryRun) {
      terminal.print('A dry run: nothing was sent.\n');
      return exitCodes.done;
    }
    if (pending > 0 && !(await confirm(session, prepared))) {
      terminal.report('Nothing was sent.\n');
      return isInterrupted(terminal) ? exitCodes.interrupted : exitCodes.failed;
    }
    if (pending === 0 && state === 'planned') {
      terminal.report('There is nobody to send to.\n');
      return exitCodes.failed;
    }
    return continueCampaign(session, prepared.campaign, prepared.progress);
  });
}

/** The pace of `createCampaigns`. */
const defaultRate = 1000;

async function prepare(
  session: Session,
  input: CommandInput,
): Promise<{ readonly prepared: PreparedCampaign; readonly list: OpenedList }> {
  const { terminal, values } = session;
  const country = readText(values, 'country');
  const readNumberCell = country === undefined ? tidyNumber : await createNationalReader(country);
  const line = createStatusLine(terminal);
  const path = readText(values, 'bad-rows');
  const badRowsFile = path === undefined ? undefined : await openBadRowsFile(path);
  try {
    const list = await openList({
      path: input.list,
      input: terminal.input,
      column: readText(values, 'column'),
      timeZoneColumn: readText(values, 'time-zone-column'),
      template: input.template,
      missing: readText(values, 'missing'),
      readNumber: readNumberCell,
      readOptions: await toReadOptions(session, input),
      signal: terminal.interrupted,
      onBadRow: (row) => badRowsFile?.add(row),
      onRows: (rows) => line.show(`Reading the list: ${formatPlural(rows, 'row')}`),
    });
    const prepared = await prepareCampaign(session, input, list, () =>
      line.show(`Planning ${formatPlural(list.summary().rows, 'row')}`),
    );
    return { prepared, list };
  } finally {
    line.clear();
    await badRowsFile?.close();
  }
}

async function confirm(
  { terminal, values }: Session,
  { progress }: PreparedCampaign,
): Promise<boolean> {
  if (isOn(values, 'yes')) return true;
  const who = `${formatCount(progress.pending)} ${progress.pending === 1 ? 'recipient' : 'recipients'}`;
  const question =
    progress.startedAt === null ? `Send to ${who} now?` : `Continue with the ${who} that are left?`;
  const answer = await terminal.ask(`${question} [y/N] `);
  return /^y(es)?$/i.test(answer.trim()) && !isInterrupted(terminal);
}

/** The balance is only shown, so a failure does not stop the command. */
async function readBalance({ telecom, terminal }: Session): Promise<Balance | undefined> {
  try {
    return await telecom.account.balance(undefined, { signal: terminal.interrupted });
  } catch {
    return undefined;
  }
}

/** The campaigns that the worker of this command would send too. */
async function listOthers({ campaigns }: Session, id: string): Promise<readonly string[]> {
  const { items } = await campaigns.list({ state: 'running' }).page();
  return items.flatMap((progress) => (progress.id === id ? [] : [progress.id]));
}
