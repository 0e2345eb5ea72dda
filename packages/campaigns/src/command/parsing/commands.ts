import type { FlagName } from './flags.ts';

/** A command, with its help text. */
export interface CommandRule {
  /** Its arguments in the help. */
  readonly usage: string;
  readonly summary: string;
  /** Fewest and most arguments. */
  readonly arity: readonly [number, number];
  readonly flags: readonly FlagName[];
  readonly examples: readonly string[];
}

/** The name of a command. */
export type CommandName = keyof typeof commands;

const sending: readonly FlagName[] = ['rate', 'concurrency', 'timeout', 'settle'];

/** All commands, in the order of the help. */
export const commands = {
  run: {
    usage: 'LIST --text TEXT --sender NAME',
    summary: 'Preview a campaign, ask, and send it; the same command continues it',
    arity: [1, 1],
    flags: [
      'text',
      'sender',
      'id',
      'store',
      'column',
      'country',
      'missing',
      'time-zone-column',
      'bad-rows',
      'start-at',
      'expires-at',
      'hours',
      'time-zone',
      'max-cost',
      ...sending,
      'dry-run',
      'yes',
      'by',
    ],
    examples: [
      `run list.csv --text 'Hi {{name}}!' --sender MyApp`,
      `run list.csv --text 'Sale!' --sender MyApp \\\n      --hours 09:00-20:00 --max-cost 500 --yes`,
      `cat list.csv | … run - \\\n      --id spring --text 'Sale!' --sender MyApp --yes`,
    ],
  },
  status: {
    usage: '[ID]',
    summary: 'Show all campaigns, or the figures of one',
    arity: [0, 1],
    flags: ['store', 'json', 'refresh'],
    examples: ['status', 'status list --json'],
  },
  pause: {
    usage: 'ID',
    summary: 'Stop sending, on all machines, within a second',
    arity: [1, 1],
    flags: ['store', 'by'],
    examples: ['pause list'],
  },
  resume: {
    usage: 'ID',
    summary: 'Continue a paused campaign, or help to send a running one',
    arity: [1, 1],
    flags: ['store', ...sending, 'no-send', 'by'],
    examples: ['resume list'],
  },
  cancel: {
    usage: 'ID',
    summary: 'End a campaign for good',
    arity: [1, 1],
    flags: ['store', 'yes', 'by'],
    examples: ['cancel list'],
  },
  uncertain: {
    usage: 'ID [resolve REQUEST|all sent|resend]',
    summary: 'List requests that may have been sent, or decide on them',
    arity: [1, 4],
    flags: ['store', 'json', 'refresh', 'yes', 'by'],
    examples: [
      'uncertain list',
      'uncertain list resolve 17-1 sent',
      'uncertain list resolve all resend',
    ],
  },
  migrate: {
    usage: '',
    summary: 'Bring the tables of the store up to date',
    arity: [0, 0],
    flags: ['store', 'print'],
    examples: ['migrate', 'migrate --print > tables.sql'],
  },
} as const satisfies Record<string, CommandRule>;
