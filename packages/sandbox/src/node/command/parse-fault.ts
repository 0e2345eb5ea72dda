import type { Fault } from '../../faults/fault.ts';
import { UsageError } from './usage-error.ts';

/**
 * Parses a fault from the command line: `drop-after,on=sms.send,nth=2`, with lists written as
 * `nth=1+3`, or JSON. The fields are checked later, when the fault is added.
 *
 * @throws UsageError if the text is neither of the two.
 */
export function parseFault(text: string): Fault {
  if (text.startsWith('{')) return parseJson(text);
  const [kind, ...fields] = text.split(',');
  const fault: Record<string, unknown> = { kind };
  for (const field of fields) {
    const [name, value] = splitOnce(field);
    if (value === undefined) {
      throw new UsageError(
        `--fault ${JSON.stringify(text)}: expected name=value, got ${JSON.stringify(field)}.`,
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
    throw new UsageError('--fault begins with { but is not valid JSON.', { cause: error });
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
