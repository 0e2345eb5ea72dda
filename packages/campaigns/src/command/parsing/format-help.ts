import { formatHelpRows, type HelpRow, wrapWords } from '@23telecom/command-line';
import { type CommandName, type CommandRule, commands } from './commands.ts';
import { exitCodeTexts } from './exit-codes.ts';
import { type Flag, flags } from './flags.ts';

/** The name of the program as users call it. */
export const programName = 'npx @23telecom/campaigns';

const width = 80;

/** Formats the help of all commands. */
export function formatHelp(): string {
  const rows = Object.entries<CommandRule>(commands).map(([name, { usage, summary }]) => ({
    head: `${name} ${usage}`.trim(),
    text: summary,
  }));
  return [
    'Sends SMS campaigns: each message once, or reported as uncertain.',
    '',
    `Usage: ${programName} COMMAND [flags]`,
    '',
    'Commands',
    ...formatRows(rows, 16),
    '',
    ...formatEnvironment(),
    '',
    ...formatExitCodes(),
    '',
    `Run "${programName} COMMAND --help" for the flags of a command.`,
    '',
  ].join('\n');
}

const runNotes = [
  'LIST is a CSV file of any size with a column of phone numbers, or - for standard input.',
  'Nothing is sent before you have confirmed the preview. After Ctrl-C, kill -9 or a power failure, the same command continues, and sends nothing twice.',
];

/** Formats the help of one command. */
export function formatCommandHelp(name: CommandName): string {
  const rule: CommandRule = commands[name];
  const rows = [...rule.flags, 'help' as const].map((flagName) => {
    const { short, value, help }: Flag = flags[flagName];
    const head = `${short === undefined ? '    ' : `-${short}, `}--${flagName}${value === undefined ? '' : ` ${value}`}`;
    return { head, text: help };
  });
  const isRun = name === 'run';
  return [
    `${rule.summary}.`,
    '',
    `Usage: ${[programName, name, rule.usage].join(' ').trim()}`,
    '',
    ...(isRun ? [...runNotes.flatMap((note) => wrapWords(note, width)), ''] : []),
    'Flags',
    ...formatRows(rows, 28),
    '',
    'Examples',
    ...rule.examples.map((example) =>
      example.includes('…')
        ? `  ${example.replace('…', programName)}`
        : `  ${programName} ${example}`,
    ),
    '',
    ...formatEnvironment(),
    '',
    ...formatExitCodes(),
    '',
  ].join('\n');
}

function formatEnvironment(): readonly string[] {
  return [
    'Environment',
    ...formatRows(
      [
        {
          head: 'TELECOM_API_KEY',
          text: 'The key; there is no flag for it, so that nobody can read it',
        },
        { head: 'TELECOM_BASE_URL', text: 'The URL of the API, such as that of the sandbox' },
        { head: 'TELECOM_STORE', text: 'The store, instead of --store' },
        { head: 'NO_COLOR', text: 'Set it to print without colours' },
      ],
      20,
    ),
  ];
}

function formatExitCodes(): readonly string[] {
  const rows = Object.entries(exitCodeTexts).map(([head, text]) => ({ head, text }));
  return ['Exit codes', ...formatRows(rows, 7)];
}

function formatRows(rows: readonly HelpRow[], start: number): readonly string[] {
  return formatHelpRows(rows, { start, end: width });
}
