import { parseArgs } from 'node:util';
import { toInstant } from '../instant.ts';
import type { Encoding } from '../types.ts';
import { InputError } from './input-error.ts';

/** What the command line asks for. */
export interface CliOptions {
  /** The text, or nothing where it is on standard input. */
  readonly text: string | undefined;
  readonly isHelp: boolean;
  readonly isVersion: boolean;
  readonly isJson: boolean;
  readonly isSmart: boolean;
  readonly hasAccents: boolean;
  readonly hasGraphemes: boolean;
  /** Names of national languages. */
  readonly national: readonly string[];
  readonly encoding: Encoding | undefined;
  readonly reference: 8 | 16;
  /** Path of the list of numbers; `-` is standard input. */
  readonly to: string | undefined;
  /** Path of the price list. */
  readonly rates: string | undefined;
  readonly currency: string;
  /** Milliseconds since 1970. */
  readonly at: number | undefined;
}

/**
 * Reads the command line.
 *
 * @throws InputError when an option is unknown, lacks its value or does not go with the others
 */
export function parseOptions(parameters: readonly string[]): CliOptions {
  const { values, positionals } = parse(parameters);
  const { to, rates } = values;
  const text = positionals.length > 0 ? positionals.join(' ') : undefined;
  if (to !== undefined && rates === undefined) {
    throw new InputError('--to needs the prices too: --rates FILE');
  }
  if (rates !== undefined && to === undefined) {
    throw new InputError('--rates needs the numbers too: --to FILE, or --to - for standard input');
  }
  if (to === '-' && text === undefined) {
    throw new InputError('--to - takes standard input: give the text as an argument');
  }
  if (rates === '-' && (to === '-' || text === undefined)) {
    throw new InputError('--rates - takes standard input: give text and numbers otherwise');
  }
  return {
    text,
    isHelp: values.help,
    isVersion: values.version,
    isJson: values.json,
    isSmart: values.smart,
    hasAccents: values.accents,
    hasGraphemes: values.graphemes,
    national:
      values.national === undefined ? [] : values.national.split(',').map((name) => name.trim()),
    encoding: oneOf('--encoding', values.encoding, ['GSM-7', 'UCS-2']),
    reference: oneOf('--reference', values.reference, ['8', '16']) === '16' ? 16 : 8,
    to,
    rates,
    currency: values.currency,
    at: values.at === undefined ? undefined : toTime(values.at),
  };
}

function parse(parameters: readonly string[]) {
  const flag = { type: 'boolean', default: false } as const;
  const value = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...parameters],
      allowPositionals: true,
      options: {
        help: { ...flag, short: 'h' },
        version: { ...flag, short: 'v' },
        json: flag,
        smart: flag,
        accents: flag,
        graphemes: flag,
        national: value,
        encoding: value,
        reference: value,
        to: value,
        rates: value,
        currency: { ...value, default: '' },
        at: value,
      },
    });
  } catch (error) {
    // Node goes on with advice about `--` that does not help here.
    throw new InputError(messageOf(error).replace(/\. .*/s, ' (see --help)'));
  }
}

function toTime(at: string): number {
  try {
    return toInstant(at, '--at');
  } catch (error) {
    throw new InputError(messageOf(error));
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function oneOf<Choice extends string>(
  option: string,
  value: string | undefined,
  choices: readonly Choice[],
): Choice | undefined {
  if (value === undefined) return undefined;
  const choice = choices.find((each) => each.toLowerCase() === value.toLowerCase());
  if (choice === undefined) throw new InputError(`${option}: expected ${choices.join(' or ')}`);
  return choice;
}
