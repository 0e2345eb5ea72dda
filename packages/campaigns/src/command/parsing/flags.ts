/** A flag of the command line, with its help text. */
export interface Flag {
  readonly short?: string;
  /** The placeholder of its value in the help; absent if the flag takes no value. */
  readonly value?: string;
  readonly help: string;
}

/** The name of a flag. */
export type FlagName = keyof typeof flags;

/** All flags. A help text ends with the default in parentheses. */
export const flags = {
  text: { value: 'TEXT', help: 'The text; {{name}} stands for the column "name" of the row' },
  sender: { value: 'NAME', help: 'The sender ID: a name such as MyApp, or a number' },
  id: {
    value: 'ID',
    help: 'The ID of the campaign; the same ID is the same campaign (the name of the file)',
  },
  store: {
    value: 'PLACE',
    help: 'A folder of this machine, or a postgres:// URL; TELECOM_STORE in the environment keeps its password out of sight (./campaigns)',
  },
  column: {
    value: 'NAME',
    help: 'The column with the phone numbers (found by its name, such as phone or mobile)',
  },
  country: {
    value: 'CODE',
    help: 'The country of numbers without a country code, such as GB (every number needs its +)',
  },
  missing: {
    value: 'TEXT',
    help: 'The text for {{name}} where the cell is empty (such a row is a bad row)',
  },
  'time-zone-column': {
    value: 'NAME',
    help: 'The column with the time zone of each recipient (found from the number)',
  },
  'bad-rows': { value: 'FILE', help: 'Write all bad rows to this CSV file: line and reason' },
  'start-at': { value: 'TIME', help: 'Send nothing before, such as 2026-03-01T09:00:00Z (now)' },
  'expires-at': { value: 'TIME', help: 'Send nothing from then on (never)' },
  hours: { value: 'FROM-TO', help: 'Send within these hours only, such as 09:00-20:00 (any time)' },
  'time-zone': {
    value: 'ZONE',
    help: 'The time zone of the hours, such as Europe/London (that of each recipient)',
  },
  'max-cost': {
    value: 'AMOUNT',
    help: "Stop before the cost exceeds this, in the account's currency",
  },
  rate: {
    value: 'NUMBER',
    help: 'Requests a second, each to up to 100 recipients, of all machines together (1000)',
  },
  concurrency: { value: 'NUMBER', help: 'Requests at the same time (8)' },
  timeout: { value: 'SECONDS', help: 'Time limit of a request (30)' },
  settle: {
    value: 'SECONDS',
    help: 'How long a request without a response is looked for in the history before it is uncertain (60)',
  },
  'dry-run': { help: 'Show the preview and stop: nothing is sent' },
  yes: { short: 'y', help: 'Do not ask: for scripts' },
  by: { value: 'NAME', help: 'Your name in the audit (the user of this machine)' },
  'no-send': { help: 'Only change the state: workers on other machines send' },
  refresh: { help: "Compare with the provider's history first; needs TELECOM_API_KEY" },
  json: { help: 'Print JSON' },
  print: { help: 'Print the statements instead of running them' },
  help: { short: 'h', help: 'Show this help' },
  version: { short: 'v', help: 'Show the version' },
} as const satisfies Record<string, Flag>;
