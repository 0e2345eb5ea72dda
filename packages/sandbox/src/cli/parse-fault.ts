import type { Fault } from '../faults/fault.ts';
import { UsageError } from './usage-error.ts';

/**
 * A fault as the command line has it: `drop-after,on=sms.send,nth=2`, lists with a plus, as
 * `nth=1+3`; or as JSON. Its fields are checked where it is added.
 */
export function parseFault(text: string): Fault {
  if (text.startsWith('{')) return parseJson(text);
  const [kind, ...fields] = text.split(',');
  const fault: Record<string, unknown> = { kind };
  for (const field of fields) {
    const [name, value] = splitOnce(field);
    if (value === undefined) {
      throw new UsageError(
        `--fault ${JSON.stringify(text)}: ${JSON.stringify(field)} must be a name, = and a value.`,
      );
    }
    fault[name] = parseValue(value);
  }
  return fault as unknown as Fault;
}

function parseJson(text: string): Fault {
  try {
    return JSON.parse(text) as Fault;
  } catch (error) {
    throw new UsageError('--fault begins with { and is not valid JSON.', { cause: error });
  }
}

const number = /^-?\d+(\.\d+)?$/;

function parseValue(value: string): unknown {
  if (number.test(value)) return Number(value);
  const parts = value.split('+');
  return parts.every((part) => number.test(part)) ? parts.map(Number) : value;
}

function splitOnce(field: string): readonly [string, string | undefined] {
  const index = field.indexOf('=');
  return index === -1 ? [field, undefined] : [field.slice(0, index), field.slice(index + 1)];
}
