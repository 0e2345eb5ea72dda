import { createStyle, formatCount, type Style } from '@23telecom/command-line';
import type { CampaignProgress } from '../../campaign/campaign-progress.ts';
import { exitCodes } from '../parsing/exit-codes.ts';
import type { ParsedCommand } from '../parsing/parse-command.ts';
import { isOn } from '../parsing/read-values.ts';
import { factsOf, pauseTexts } from '../sending/render-result.ts';
import { withSession } from '../session/open-session.ts';
import { formatFacts } from '../terminal/format-facts.ts';
import { formatTime } from '../terminal/format-time.ts';
import { renderTable } from '../terminal/render-table.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** Shows all campaigns, or one. */
export function showStatus(command: ParsedCommand, terminal: Terminal): Promise<number> {
  const { args, values } = command;
  const needsKey = isOn(values, 'refresh');
  const style = createStyle(terminal.hasColors);
  const columns = terminal.columns();
  return withSession(command, terminal, { needsKey, canCreate: false }, async ({ campaigns }) => {
    if (needsKey) await campaigns.sweep();
    const [id] = args;
    if (id !== undefined) {
      const progress = await (await campaigns.get(id)).progress();
      terminal.print(isOn(values, 'json') ? toJson(progress) : renderOne(progress, columns, style));
      return codeOf([progress]);
    }
    const all: CampaignProgress[] = [];
    for await (const progress of campaigns.list()) all.push(progress);
    terminal.print(isOn(values, 'json') ? toJson(all) : renderAll(all, columns, style));
    return codeOf(all);
  });
}

function codeOf(all: readonly CampaignProgress[]): number {
  return all.some(({ uncertain }) => uncertain > 0) ? exitCodes.uncertain : exitCodes.done;
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function renderOne(progress: CampaignProgress, columns: number, style: Style): string {
  const { id, state, pausedBy, senderId, createdAt, startedAt, endedAt, awaiting } = progress;
  const facts = [
    ['Sender', senderId],
    ['Created', formatTime(createdAt)],
    ['Started', startedAt === null ? undefined : formatTime(startedAt)],
    ['Ended', endedAt === null ? undefined : formatTime(endedAt)],
    ...(pausedBy === null ? [] : ([['Paused', pauseTexts[pausedBy]]] as const)),
    ...factsOf(progress, undefined, style),
    ['No report yet', awaiting > 0 ? formatCount(awaiting) : undefined],
  ] as const;
  return [
    style.bold(`Campaign ${id}: ${state}`),
    '',
    ...formatFacts(facts, Math.min(columns, 100), style),
    '',
  ].join('\n');
}

function renderAll(all: readonly CampaignProgress[], columns: number, style: Style): string {
  if (!all.length) return 'No campaigns yet.\n';
  const rows = all.map((progress) => [
    progress.id,
    progress.state,
    formatCount(progress.recipients),
    formatCount(progress.accepted + progress.reconciled),
    formatCount(progress.pending + progress.sending),
    formatCount(progress.uncertain),
    progress.createdAt.slice(0, 10),
  ]);
  const header = ['ID', 'State', 'Recipients', 'Sent', 'Left', 'Uncertain', 'Created'];
  return renderTable(header, rows, { columns, style, leftAligned: 2 });
}
