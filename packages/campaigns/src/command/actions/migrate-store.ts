import { formatPlural } from '@23telecom/command-line';
import { migrations } from '../../migrations/migrations.ts';
import { printMigrations } from '../../migrations/print-migrations.ts';
import { exitCodes } from '../parsing/exit-codes.ts';
import type { ParsedCommand } from '../parsing/parse-command.ts';
import { isOn } from '../parsing/read-values.ts';
import { withSession } from '../session/open-session.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** Brings the tables up to date, or prints the statements for review. */
export async function migrateStore(command: ParsedCommand, terminal: Terminal): Promise<number> {
  if (isOn(command.values, 'print')) {
    terminal.print(printMigrations(migrations));
    return exitCodes.done;
  }
  return withSession(command, terminal, { needsKey: false, canCreate: true }, async ({ store }) => {
    const names = await store.migrate();
    terminal.print(
      names.length
        ? `Ran ${formatPlural(names.length, 'migration')}: ${names.join(', ')}.\n`
        : 'The tables are up to date.\n',
    );
    return exitCodes.done;
  });
}
