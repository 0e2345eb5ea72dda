import { parseArgs } from 'node:util';
import type { Encoding } from '../alphabet/encoding.ts';
import { toInstant } from '../cost/to-instant.ts';
import { InputError } from './input-error.ts';

/** The parsed command line. */
export interface CliOptions {
  /** The text; `undefined` if it is on standard input. */
  readonly text: string | undefined;
  readonly isHelp: boolean;
  readonly isVersion: boolean;
  readonly isJson: boolean;
  readonly isSmart: boolean;
  readonly hasAccents: boolean;
  readonly hasGreek: boolean;
  readonly hasCyrillic: boolean;
  readonly hasGraphemes: boolean;
  /** Names of national languages. */
  readonly national: readonly string[];
  readonly encoding: Encoding | undefined;
  readonly referenceBits: 8 | 16;
  /** Path of the list of numbers; `-` for standard input. */
  readonly to: string | undefined;
  /** Path of the price list. */
  readonly rates: string | undefined;
  readonly currency: string;
  /** Milliseconds since 1970. */
  readonly at: number | undefined;
}

/**
 * Parses the command line.
 *
 * @throws InputError when an option is unknown, lacks its value or conflicts with another
 */
export function parseOptions(parameters: readonly string[]): CliOptions {
  const { values, positionals } = parse(parameters);
  const { to, rates } = values;
  const text = positionals.length > 0 ? positionals.join(' ') : undefined;
  if (to !== undefined && rates === undefined) {
    throw new InputError('--to needs prices too: add --rates FILE');
  }
  if (rates !== undefined && to === undefined) {
    throw new InputError('--rates needs numbers too: add --to FILE, or --to - for standard input');
  }
  if (to === '-' && text === undefined) {
    throw new InputError('--to - reads standard input: pass the text as an argument');
  }
  if (rates === '-' && (to === '-' || text === undefined)) {
    throw new InputError(
      '--rates - reads standard input: pass the text as an argument and the numbers as a file',
    );
  }
  return {
    text,
    isHelp: values.help,
    isVersion: values.version,
    isJson: values.json,
    isSmart: values.smart,
    hasAccents: values.accents,
    hasGreek: values.greek,
    hasCyrillic: values.cyrillic,
    hasGraphemes: values.graphemes,
    national:
      values.national === undefined ? [] : values.national.split(',').map((name) => name.trim()),
    encoding: toChoice('--encoding', values.encoding, ['GSM-7', 'UCS-2']),
    referenceBits:
      toChoice('--reference-bits', values['reference-bits'], ['8', '16']) === '16' ? 16 : 8,
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
        greek: flag,
        cyrillic: flag,
        graphemes: flag,
        national: value,
        encoding: value,
        'reference-bits': value,
        to: value,
        rates: value,
        currency: { ...value, default: '' },
        at: value,
      },
    });
  } catch (error) {
    // Keep the first sentence: Node adds advice about `--` that does not help here.
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

function toChoice<Choice extends string>(
  option: string,
  value: string | undefined,
  choices: readonly Choice[],
): Choice | undefined {
  if (value === undefined) return undefined;
  const choice = choices.find((each) => each.toLowerCase() === value.toLowerCase());
  if (choice === undefined) throw new InputError(`${option}: expected ${choices.join(' or ')}`);
  return choice;
}
