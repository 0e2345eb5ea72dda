import { defaultApiKeys, defaultToken } from '../../sandbox/default-credentials.ts';

/** A flag of the command line, with its help text. */
export interface Flag {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  readonly multiple?: boolean;
  /** The placeholder of its value in the help; absent if the flag takes no value. */
  readonly value?: string;
  readonly help: string;
}

/** The port of the command by default. */
export const defaultPort = 2323;

/** All flags, in the order of the help. A help text ends with the default in parentheses. */
export const flags = {
  port: { type: 'string', value: 'NUMBER', help: `The port; 0 picks a free one (${defaultPort})` },
  host: { type: 'string', value: 'NAME', help: 'The address to listen on (127.0.0.1)' },
  seed: {
    type: 'string',
    value: 'NUMBER',
    help: 'The same seed gives the same prices, outcomes and times (1)',
  },
  speed: {
    type: 'string',
    value: 'NUMBER',
    help: 'Clock speed: 60 is a minute a second, 0 stops the clock (1)',
  },
  now: { type: 'string', value: 'TIME', help: 'The time the clock starts at, ISO 8601 (now)' },
  key: {
    type: 'string',
    multiple: true,
    value: 'KEY[:SECRET]',
    help: `An API key with all permissions; with a secret, requests must be signed; repeatable (${defaultApiKeys.join(', ')})`,
  },
  token: {
    type: 'string',
    multiple: true,
    value: 'TOKEN',
    help: `A bearer token; repeatable (${defaultToken})`,
  },
  balance: { type: 'string', value: 'AMOUNT', help: 'The initial balance (1000)' },
  currency: { type: 'string', value: 'CODE', help: 'The currency of the account (EUR)' },
  block: {
    type: 'string',
    multiple: true,
    value: 'COUNTRY',
    help: 'The ISO 3166-1 code of a blocked country; repeatable',
  },
  'webhook-url': { type: 'string', value: 'URL', help: 'The URL that receives delivery reports' },
  'webhook-secret': { type: 'string', value: 'SECRET', help: 'The secret that signs webhooks' },
  latency: {
    type: 'string',
    value: 'MS[-MS]',
    help: 'Milliseconds before each response, or a range such as 50-200 (0)',
  },
  'rate-limit': {
    type: 'string',
    value: 'NUMBER',
    help: 'Requests per second; more get 429 RATE_LIMIT_EXCEEDED (no limit)',
  },
  fault: {
    type: 'string',
    multiple: true,
    value: 'FAULT',
    help: 'A failure to simulate, such as drop-after,on=sms.send,nth=2; repeatable',
  },
  'no-history': {
    type: 'boolean',
    help: 'Begin without the sample month of messages and payments',
  },
  'short-links': {
    type: 'string',
    value: 'DOMAIN',
    help: 'Shorten the links in messages of live keys, as the platform may do (no)',
  },
  data: { type: 'string', value: 'FILE', help: 'A file that keeps the state across restarts' },
  'data-loss': {
    type: 'string',
    value: 'MS',
    help: 'With --data: milliseconds of acknowledged changes that a crash may lose (0)',
  },
  control: {
    type: 'string',
    value: 'MODE',
    help: 'When to serve /_sandbox: loopback (only on a loopback host), on or off (loopback)',
  },
  quiet: { type: 'boolean', short: 'q', help: 'Do not log requests and webhooks' },
  help: { type: 'boolean', short: 'h', help: 'Show this help' },
  version: { type: 'boolean', short: 'v', help: 'Show the version' },
} as const satisfies Record<string, Flag>;
