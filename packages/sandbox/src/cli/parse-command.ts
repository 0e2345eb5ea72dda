import { parseArgs } from 'node:util';
import type { Fault } from '../faults/fault.ts';
import type { ListenOptions } from '../listen.ts';
import type { SandboxOptions } from '../sandbox-options.ts';
import { flags } from './flags.ts';
import { parseFault } from './parse-fault.ts';
import { UsageError } from './usage-error.ts';

/** What a command line asks for. */
export type Command =
  | { readonly kind: 'help' | 'version' }
  | {
      readonly kind: 'serve';
      readonly options: SandboxOptions;
      readonly listen: ListenOptions & { readonly port: number };
      readonly faults: readonly Fault[];
      readonly isQuiet: boolean;
    };

type Values = ReturnType<typeof parseFlags>;

/** @throws UsageError naming the flag. */
export function parseCommand(parameters: readonly string[]): Command {
  const values = parseFlags(parameters);
  if (values.help === true) return { kind: 'help' };
  if (values.version === true) return { kind: 'version' };
  return {
    kind: 'serve',
    options: readOptions(values),
    listen: {
      port: readNumber('port', values.port, { isWhole: true, most: 65_535 }) ?? 2323,
      hostname: values.host,
      control: readControl(values.control),
    },
    faults: (values.fault ?? []).map(parseFault),
    isQuiet: values.quiet ?? false,
  };
}

function parseFlags(parameters: readonly string[]) {
  try {
    return parseArgs({ args: [...parameters], options: flags }).values;
  } catch (error) {
    // Node's message goes on with advice about positional arguments, of which there are none.
    const [problem = ''] = (error as Error).message.split(/\.? To specify a positional/);
    throw new UsageError(`${problem.replaceAll('\n', ' ').replace(/\.$/, '')}.`, { cause: error });
  }
}

function readOptions(values: Values): SandboxOptions {
  const speed = readNumber('speed', values.speed);
  return {
    seed: readNumber('seed', values.seed, { isWhole: true }),
    clock: speed === 0 ? 'manual' : speed === undefined ? undefined : { speed },
    now: values.now,
    apiKeys: values.key?.map(readKey),
    tokens: values.token?.map((token) => ({ token })),
    balance: readNumber('balance', values.balance, { least: -Infinity }),
    currency: values.currency,
    blockedCountries: values.block,
    webhooks: { deliveryUrl: values['webhook-url'] },
    signingSecret: values['webhook-secret'],
    latency: readLatency(values.latency),
    requestsPerSecond: readNumber('rate-limit', values['rate-limit']),
    hasCampaigns: values['no-campaigns'] !== true,
    data: values.data,
  };
}

interface Range {
  readonly isWhole?: boolean;
  readonly least?: number;
  readonly most?: number;
}

function readNumber(
  flag: string,
  value: string | undefined,
  { isWhole = false, least = 0, most = Infinity }: Range = {},
): number | undefined {
  if (value === undefined) return undefined;
  const number = value.trim() === '' ? Number.NaN : Number(value);
  if (Number.isFinite(number) && (!isWhole || Number.isInteger(number))) {
    if (number >= least && number <= most) return number;
  }
  const range = least === -Infinity ? '' : most === Infinity ? ' from 0 on' : ` from 0 to ${most}`;
  throw new UsageError(`--${flag} must be a ${isWhole ? 'whole ' : ''}number${range}.`);
}

function readLatency(value: string | undefined): SandboxOptions['latency'] {
  if (value === undefined) return undefined;
  const match = /^(\d+)(?:-(\d+))?$/.exec(value);
  const least = Number(match?.[1]);
  const most = Number(match?.[2] ?? least);
  if (match !== null && least <= most) return [least, most];
  throw new UsageError('--latency must be milliseconds, or the least and the most as 50-200.');
}

function readKey(value: string): { readonly key: string; readonly secret?: string } {
  const [key = '', ...secret] = value.split(':');
  if (key === '') throw new UsageError('--key must not be empty.');
  return secret.length === 0 ? { key } : { key, secret: secret.join(':') };
}

function readControl(value: string | undefined): ListenOptions['control'] {
  if (value === undefined || value === 'loopback' || value === 'on' || value === 'off') {
    return value;
  }
  throw new UsageError('--control must be loopback, on or off.');
}
