import { parseArgs } from 'node:util';
import { maxSpeed } from '../../clock/clock-limits.ts';
import type { Fault } from '../../faults/fault.ts';
import type { NodeSandboxOptions } from '../node-sandbox-options.ts';
import type { ListenOptions } from '../server/sandbox-server.ts';
import { defaultPort, flags } from './flags.ts';
import { parseFault } from './parse-fault.ts';
import { UsageError } from './usage-error.ts';

/** A parsed command line. */
export type Command =
  | { readonly kind: 'help' | 'version' }
  | {
      readonly kind: 'serve';
      readonly options: NodeSandboxOptions;
      readonly listen: ListenOptions & { readonly port: number };
      readonly faults: readonly Fault[];
      readonly isQuiet: boolean;
    };

type Values = ReturnType<typeof parseFlags>;

/**
 * Parses the parameters of the command line.
 *
 * @throws UsageError that names the flag and the expected value.
 */
export function parseCommand(parameters: readonly string[]): Command {
  const values = parseFlags(parameters);
  if (values.help === true) return { kind: 'help' };
  if (values.version === true) return { kind: 'version' };
  return {
    kind: 'serve',
    options: readOptions(values),
    listen: {
      port: readNumber('port', values.port, { isWhole: true, max: 65_535 }) ?? defaultPort,
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
    // Node adds advice about positional arguments, which this command does not have.
    const [problem = ''] = (error as Error).message.split(/\.? To specify a positional/);
    throw new UsageError(`${problem.replaceAll('\n', ' ').replace(/\.$/, '')}.`, { cause: error });
  }
}

function readOptions(values: Values): NodeSandboxOptions {
  const speed = readNumber('speed', values.speed, { max: maxSpeed });
  return {
    seed: readNumber('seed', values.seed, { isWhole: true }),
    clock: speed === 0 ? 'manual' : speed === undefined ? undefined : { speed },
    now: values.now,
    apiKeys: values.key?.map(readKey),
    tokens: values.token?.map((token) => ({ token })),
    balance: readNumber('balance', values.balance, { min: -Infinity }),
    currency: values.currency,
    blockedCountries: values.block,
    webhooks: { deliveryUrl: values['webhook-url'] },
    signingSecret: values['webhook-secret'],
    latency: readLatency(values.latency),
    requestsPerSecond: readNumber('rate-limit', values['rate-limit'], { above: 0 }),
    hasHistory: values['no-history'] !== true,
    shortLinkDomain: values['short-links'],
    data: values.data,
    dataLossMs: readDataLoss(values),
  };
}

interface Range {
  readonly isWhole?: boolean;
  /** @default 0 */
  readonly min?: number;
  /** A limit that is not allowed itself; in place of `min`. */
  readonly above?: number | undefined;
  /** @default Infinity, and for a whole number the largest that is exact */
  readonly max?: number;
}

function readNumber(
  flag: string,
  value: string | undefined,
  {
    isWhole = false,
    above,
    min = above ?? 0,
    max = isWhole ? Number.MAX_SAFE_INTEGER : Infinity,
  }: Range = {},
): number | undefined {
  if (value === undefined) return undefined;
  const number = value.trim() === '' ? Number.NaN : Number(value);
  const isInRange = number >= min && number <= max && number !== above;
  if (Number.isFinite(number) && isInRange && (!isWhole || Number.isInteger(number))) return number;
  const kind = isWhole ? 'whole number' : 'number';
  throw new UsageError(`--${flag} must be a ${kind}${describeRange({ above, min, max })}.`);
}

function describeRange({ above, min = 0, max = Infinity }: Range): string {
  if (above !== undefined) return ` above ${above}`;
  if (min === -Infinity) return '';
  return max === Infinity ? ` of ${min} or more` : ` from ${min} to ${max}`;
}

function readDataLoss({ data, 'data-loss': loss }: Values): number | undefined {
  if (loss !== undefined && data === undefined) {
    throw new UsageError('--data-loss needs --data: without a file, all changes are lost.');
  }
  return readNumber('data-loss', loss);
}

function readLatency(value: string | undefined): NodeSandboxOptions['latency'] {
  if (value === undefined) return undefined;
  const match = /^(\d+)(?:-(\d+))?$/.exec(value);
  const min = Number(match?.[1]);
  const max = Number(match?.[2] ?? min);
  if (match !== null && min <= max) return [min, max];
  throw new UsageError('--latency must be milliseconds such as 50, or a range such as 50-200.');
}

function readKey(value: string): { readonly key: string; readonly secret?: string } {
  const [key = '', ...secret] = value.split(':');
  if (key === '')
    throw new UsageError('--key must begin with an API key, as in sk_prod_a or sk_prod_a:secret.');
  if (secret.length === 0) return { key };
  if (secret.join('') === '')
    throw new UsageError(
      '--key has nothing after the colon: add the secret, or leave the colon out.',
    );
  return { key, secret: secret.join(':') };
}

function readControl(value: string | undefined): ListenOptions['control'] {
  if (value === undefined || value === 'loopback' || value === 'on' || value === 'off') {
    return value;
  }
  throw new UsageError('--control must be loopback, on or off.');
}
