import { createStyle, formatCount, formatPlural, wrapWords } from '@23telecom/command-line';
import type { UncertainCampaignBatch } from '../../campaign/campaign-message.ts';
import type { Campaign, CampaignDecision } from '../../campaigns/campaign.ts';
import { isCampaignError } from '../../errors/campaign-error.ts';
import { exitCodes } from '../parsing/exit-codes.ts';
import type { ParsedCommand } from '../parsing/parse-command.ts';
import { isOn } from '../parsing/read-values.ts';
import { UsageError } from '../parsing/usage-error.ts';
import { type Session, withSession } from '../session/open-session.ts';
import { formatTime } from '../terminal/format-time.ts';
import { renderTable } from '../terminal/render-table.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { formatRequestKey, readRequestKey, type RequestKey } from './request-key.ts';

/** A decision on one request, or on all of a campaign. */
interface Resolution {
  readonly request: RequestKey | 'all';
  readonly decision: CampaignDecision;
}

/** Lists the requests of a campaign that may have been sent, or decides on them. */
export function decideUncertain(command: ParsedCommand, terminal: Terminal): Promise<number> {
  const { args, values } = command;
  const resolution = readResolution(args);
  if (resolution?.decision === 'resend' && !isOn(values, 'yes') && !terminal.canAsk) {
    throw new UsageError(
      'This is not a terminal, so there is no question: pass --yes to send again.',
    );
  }
  const needsKey = isOn(values, 'refresh');
  return withSession(command, terminal, { needsKey, canCreate: false }, async (session) => {
    const { campaigns } = session;
    if (needsKey) await campaigns.sweep();
    const campaign = await campaigns.get(args[0] ?? '');
    return resolution ? resolve(session, campaign, resolution) : list(session, campaign);
  });
}

function readResolution([, verb, word = '', decision]: readonly string[]): Resolution | undefined {
  if (verb === undefined) return undefined;
  const request = word === 'all' ? word : readRequestKey(word);
  if (verb !== 'resolve' || !request || (decision !== 'sent' && decision !== 'resend')) {
    throw new UsageError(
      'Expected: uncertain ID resolve REQUEST sent, or resend in place of sent. REQUEST is one of the list, such as 17-1, or all.',
    );
  }
  return { request, decision };
}

async function list({ terminal, values, suggest }: Session, campaign: Campaign): Promise<number> {
  const { id } = campaign;
  const requests = await listAll(campaign);
  const code = requests.length ? exitCodes.uncertain : exitCodes.done;
  if (isOn(values, 'json')) {
    terminal.print(`${JSON.stringify(requests, null, 2)}\n`);
    return code;
  }
  if (!requests.length) {
    terminal.print('Nothing is uncertain.\n');
    return code;
  }
  const rows = requests.map(({ batch, attempt, recipients, sentAt, error }) => [
    formatRequestKey({ batch, attempt }),
    formatTime(sentAt),
    formatCount(recipients.length),
    recipients[0] ?? '',
    typeof error?.code === 'string' ? error.code : 'the process ended',
  ]);
  const columns = terminal.columns();
  const header = ['Request', 'Sent at', 'Recipients', 'First recipient', 'Reason'];
  terminal.print(
    [
      renderTable(header, rows, {
        columns,
        style: createStyle(terminal.hasColors),
        leftAligned: 5,
      }),
      ...wrapWords(
        'The provider did not respond to these requests, and its history does not show them. Look in its portal for the first recipient at that time, and decide: "sent" counts them as sent, "resend" sends them again, which costs twice if they were sent.',
        Math.min(columns, 100),
      ),
      '',
      `  ${suggest(`uncertain ${id} resolve ${rows[0]?.[0] ?? ''} sent`)}`,
      `  ${suggest(`uncertain ${id} resolve ${rows[0]?.[0] ?? ''} resend`)}`,
      '',
      'All numbers: add --json.',
      '',
    ].join('\n'),
  );
  return code;
}

async function listAll(campaign: Campaign): Promise<readonly UncertainCampaignBatch[]> {
  const requests: UncertainCampaignBatch[] = [];
  for await (const request of campaign.uncertain()) requests.push(request);
  return requests;
}

async function resolve(
  { terminal, values, by, suggest }: Session,
  campaign: Campaign,
  { request, decision }: Resolution,
): Promise<number> {
  // Listed before the question, which is about these attempts.
  const chosen = request === 'all' ? await listAll(campaign) : [request];
  if (!chosen.length) {
    terminal.print('Nothing is uncertain.\n');
    return exitCodes.done;
  }
  if (decision === 'resend' && !isOn(values, 'yes')) {
    const answer = await terminal.ask(
      `Send ${formatPlural(chosen.length, 'request')} again? Recipients who got the message get it twice. [y/N] `,
    );
    if (!/^y(es)?$/i.test(answer.trim())) {
      terminal.report('Nothing was changed.\n');
      return exitCodes.failed;
    }
  }
  let decided = 0;
  for (const each of chosen) {
    try {
      await campaign.resolve(each, decision, { by });
      decided += 1;
    } catch (error) {
      if (!isCampaignError(error) || error.code !== 'DECISION_OUTDATED') throw error;
      terminal.report(
        `Request ${formatRequestKey(each)} was left as it is. ${error.description}\n`,
      );
    }
  }
  const requests = formatPlural(decided, 'request');
  if (decided) {
    terminal.print(
      decision === 'sent'
        ? `${requests} counted as sent.\n`
        : `${requests} planned again. To send:\n  ${suggest(`resume ${campaign.id}`)}\n`,
    );
  }
  return decided === chosen.length ? exitCodes.done : exitCodes.failed;
}
