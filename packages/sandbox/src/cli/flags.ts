/** A flag of the command line, with what the help says of it. */
export interface Flag {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  readonly multiple?: boolean;
  /** What its value stands for; none where it takes no value. */
  readonly value?: string;
  readonly help: string;
}

/** Every flag, in the order of the help. */
export const flags = {
  port: { type: 'string', value: 'NUMBER', help: 'The port; 0 takes any that is free (2323)' },
  host: { type: 'string', value: 'NAME', help: 'The address to listen on (127.0.0.1)' },
  seed: {
    type: 'string',
    value: 'NUMBER',
    help: 'The same seed gives the same prices, outcomes and times (1)',
  },
  speed: {
    type: 'string',
    value: 'NUMBER',
    help: 'Seconds that pass in one: 60 is a minute a second, 0 stands still (1)',
  },
  now: { type: 'string', value: 'TIME', help: 'The time to begin at, ISO 8601 (the present)' },
  key: {
    type: 'string',
    multiple: true,
    value: 'KEY[:SECRET]',
    help: 'An API key with all permissions, signed where it has a secret; may be repeated (sk_prod_local, sk_test_local)',
  },
  token: {
    type: 'string',
    multiple: true,
    value: 'TOKEN',
    help: 'A bearer token; may be repeated (token_local)',
  },
  balance: { type: 'string', value: 'AMOUNT', help: 'The balance to begin with (1000)' },
  currency: { type: 'string', value: 'CODE', help: 'The currency of the account (EUR)' },
  block: {
    type: 'string',
    multiple: true,
    value: 'COUNTRY',
    help: 'An ISO 3166-1 code whose recipients are blocked; may be repeated',
  },
  'webhook-url': { type: 'string', value: 'URL', help: 'Where delivery reports are posted' },
  'webhook-secret': { type: 'string', value: 'SECRET', help: 'What webhooks are signed with' },
  latency: {
    type: 'string',
    value: 'MS[-MS]',
    help: 'Milliseconds before each answer, or the least and the most (0)',
  },
  'rate-limit': {
    type: 'string',
    value: 'NUMBER',
    help: 'Requests a second before 429 RATE_LIMIT_EXCEEDED (none)',
  },
  fault: {
    type: 'string',
    multiple: true,
    value: 'FAULT',
    help: 'Something that goes wrong, as drop-after,on=sms.send,nth=2; may be repeated',
  },
  'no-campaigns': { type: 'boolean', help: 'Without the broadcasts of the past month' },
  data: { type: 'string', value: 'FILE', help: 'Keeps the state in a file over restarts' },
  control: {
    type: 'string',
    value: 'WHO',
    help: 'Who may use /_sandbox: loopback, on or off (loopback)',
  },
  quiet: { type: 'boolean', short: 'q', help: 'No line per request' },
  help: { type: 'boolean', short: 'h', help: 'This text' },
  version: { type: 'boolean', short: 'v', help: 'The version' },
} as const satisfies Record<string, Flag>;
