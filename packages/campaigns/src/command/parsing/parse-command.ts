import { parseArgs } from 'node:util';
import { findNearestName } from '@23telecom/checks';
import { type CommandName, type CommandRule, commands } from './commands.ts';
import { type Flag, type FlagName, flags } from './flags.ts';
import { UsageError } from './usage-error.ts';

/** A parsed command line. */
export interface ParsedCommand {
  readonly kind: 'command';
  readonly name: CommandName;
  readonly args: readonly string[];
  /** The values of the flags that were given; those without a value are `true`. */
  readonly values: Readonly<Partial<Record<FlagName, string | true>>>;
}

/** A request for the help, of one command or of all, or for the version. */
export type ParsedInput =
  | ParsedCommand
  | { readonly kind: 'help'; readonly name: CommandName | undefined }
  | { readonly kind: 'version' };

const known: Readonly<Record<string, Flag>> = flags;
const commandNames = Object.keys(commands) as CommandName[];
/** Names that people try for the key. */
const keyFlags = /^(api-?|access-?|auth-?)?(key|token|secret)$/i;

const options = Object.fromEntries(
  Object.entries(known).map(([name, { short, value }]) => [
    name,
    { type: value === undefined ? 'boolean' : 'string', ...(short === undefined ? {} : { short }) },
  ]),
) as NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>;

/**
 * Parses the parameters of the command line.
 *
 * @throws UsageError that names the flag and the remedy, and never a value
 */
export function parseCommand(parameters: readonly string[]): ParsedInput {
  // Not strict: the messages of Node quote values, and suggest no names.
  const { tokens } = parseArgs({
    args: [...parameters],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const positionals: string[] = [];
  const given: {
    readonly name: string;
    readonly value: string | undefined;
    readonly isInline: boolean;
  }[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    given.push({ name: token.name, value: token.value, isInline: token.inlineValue === true });
  }
  const [first, ...args] = positionals;
  const name = commandNames.find((each) => each === first);
  if (given.some((flag) => flag.name === 'help') || first === 'help' || !parameters.length) {
    return { kind: 'help', name: name ?? commandNames.find((each) => each === args[0]) };
  }
  if (given.some((flag) => flag.name === 'version')) return { kind: 'version' };
  if (name === undefined) throw unknownCommand(first);
  const rule: CommandRule = commands[name];
  const values: Partial<Record<FlagName, string | true>> = {};
  for (const flag of given) {
    const checked = checkFlag(name, rule, flag);
    if (values[checked.name] !== undefined) {
      throw new UsageError(`--${flag.name} is given twice: pass it once.`);
    }
    values[checked.name] = checked.value;
  }
  const [fewest, most] = rule.arity;
  if (args.length < fewest || args.length > most) {
    throw new UsageError(
      `${name}: expected ${rule.usage === '' ? 'no arguments' : rule.usage}, got ${args.length === 0 ? 'nothing' : `${args.length} arguments`}. ` +
        'Quote a text that has spaces.',
    );
  }
  return { kind: 'command', name, args, values };
}

function checkFlag(
  command: CommandName,
  rule: CommandRule,
  {
    name,
    value,
    isInline,
  }: { readonly name: string; readonly value: string | undefined; readonly isInline: boolean },
): { readonly name: FlagName; readonly value: string | true } {
  const flag = Object.hasOwn(known, name) ? known[name] : undefined;
  if (!flag || !(rule.flags as readonly string[]).includes(name))
    throw unknownFlag(command, rule, name);
  if (flag.value === undefined) {
    if (value !== undefined) throw new UsageError(`--${name} takes no value.`);
    return { name: name as FlagName, value: true };
  }
  // `--text --sender X` has lost its text.
  if (value === undefined || (!isInline && /^-./.test(value))) {
    throw new UsageError(
      `--${name} needs a value: --${name} ${flag.value}. Write --${name}=… for a value that begins with "-".`,
    );
  }
  return { name: name as FlagName, value };
}

function unknownCommand(first: string | undefined): UsageError {
  const names = commandNames.join(', ');
  const closest = first === undefined ? undefined : findNearestName(first, commandNames);
  // A file in its place is a forgotten "run".
  const hint =
    closest === undefined
      ? /\.(csv|tsv|txt)$/i.test(first ?? '')
        ? ' Did you mean run, followed by the file?'
        : ''
      : ` Did you mean ${closest}?`;
  return new UsageError(`Expected a command first: ${names}.${hint}`);
}

function unknownFlag(command: CommandName, rule: CommandRule, name: string): UsageError {
  if (keyFlags.test(name)) {
    return new UsageError(
      `--${name}: a key on the command line can be read by other users. Set TELECOM_API_KEY in the environment.`,
    );
  }
  const dashes = name.length === 1 ? '-' : '--';
  if (Object.hasOwn(known, name)) {
    const owner = commandNames.find((each) =>
      (commands[each].flags as readonly string[]).includes(name),
    );
    return new UsageError(
      `${dashes}${name} is a flag of ${owner ?? 'no command'}, not of ${command}.`,
    );
  }
  const closest = findNearestName(name, rule.flags);
  const hint =
    closest === undefined
      ? `Run "${command} --help" to see every flag.`
      : `Did you mean --${closest}?`;
  return new UsageError(`Unknown flag ${dashes}${name}. ${hint}`);
}
