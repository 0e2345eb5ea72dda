import { createStyle } from '@23telecom/command-line';
import { isTelecomError } from '@23telecom/client';
import { version } from '../../package.json';
import { isCampaignError } from '../errors/campaign-error.ts';
import { cancelCampaign, pauseCampaign, resumeCampaign } from './actions/change-state.ts';
import { decideUncertain } from './actions/decide-uncertain.ts';
import { migrateStore } from './actions/migrate-store.ts';
import { runCampaign } from './actions/run-campaign.ts';
import { showStatus } from './actions/show-status.ts';
import type { CommandName } from './parsing/commands.ts';
import { exitCodes } from './parsing/exit-codes.ts';
import { formatCommandHelp, formatHelp } from './parsing/format-help.ts';
import { parseCommand, type ParsedCommand } from './parsing/parse-command.ts';
import { UsageError } from './parsing/usage-error.ts';
import { CommandError } from './terminal/command-error.ts';
import { isInterrupted, type Terminal } from './terminal/terminal.ts';

type Action = (command: ParsedCommand, terminal: Terminal) => number | Promise<number>;

const actions: Readonly<Record<CommandName, Action>> = {
  run: runCampaign,
  status: showStatus,
  pause: pauseCampaign,
  resume: resumeCampaign,
  cancel: cancelCampaign,
  uncertain: decideUncertain,
  migrate: migrateStore,
};

/** Runs a command line. Resolves with its exit code. */
export async function runCommand(
  parameters: readonly string[],
  terminal: Terminal,
): Promise<number> {
  try {
    const parsed = parseCommand(parameters);
    if (parsed.kind === 'command') return await actions[parsed.name](parsed, terminal);
    if (parsed.kind === 'version') terminal.print(`${version}\n`);
    else terminal.print(parsed.name === undefined ? formatHelp() : formatCommandHelp(parsed.name));
    return exitCodes.done;
  } catch (error) {
    if (isInterrupted(terminal)) {
      terminal.report('Stopped. Nothing more is sent.\n');
      return exitCodes.interrupted;
    }
    const { message, code } = describe(error);
    terminal.report(
      `${createStyle(terminal.hasColors && terminal.isLive).red('Error:')} ${message}\n`,
    );
    return code;
  }
}

function describe(error: unknown): { readonly message: string; readonly code: number } {
  if (error instanceof UsageError) return { message: error.message, code: exitCodes.usage };
  if (error instanceof CommandError) return { message: error.message, code: exitCodes.failed };
  if (isCampaignError(error) && error.code === 'CAMPAIGN_NOT_FOUND') {
    return {
      message: 'No campaign of this store has this ID: "status" lists them.',
      code: exitCodes.failed,
    };
  }
  if (!isTelecomError(error)) throw error;
  const isSetting = error.code === 'INVALID_OPTIONS';
  return { message: error.message, code: isSetting ? exitCodes.usage : exitCodes.failed };
}
