import { checkRecipient, checkSenderId } from '@23telecom/encoding';
import { fill, parseTemplate, type Template, TemplateError } from '@23telecom/encoding/template';
import type { WhatIf } from '../../src/what-if/what-ifs.ts';
import { invalidField } from './request-problem.ts';
import type { RunPerson, RunRecord } from './run-record.ts';

/** A checked request for a new run. */
export interface RunRequest {
  readonly run: Pick<
    RunRecord,
    'senderId' | 'text' | 'encoding' | 'national' | 'whatIf' | 'people'
  >;
  readonly again: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

const whatIfs: readonly string[] = [
  'drop-after-acceptance',
  'rate-limit',
  'balance-too-low',
  'late-webhook',
] satisfies readonly WhatIf[];

/**
 * Reads the body of `POST /api/runs`.
 *
 * @throws RequestProblem that names the field
 */
export function readNewRun(body: unknown): RunRequest {
  const { senderId, text, encoding, national, recipients, first, whatIf, again } = toFields(
    body,
    'body',
  );
  if (typeof senderId !== 'string' || checkSenderId(senderId)) {
    throw invalidField(
      'senderId',
      '3 to 11 letters and digits such as MyApp, or a phone number with +',
    );
  }
  if (typeof text !== 'string') throw invalidField('text', 'a string');
  if (encoding !== undefined && encoding !== 'GSM-7' && encoding !== 'UCS-2') {
    throw invalidField('encoding', 'GSM-7 or UCS-2');
  }
  if (whatIf !== undefined && !whatIfs.includes(whatIf as string)) {
    throw invalidField('whatIf', `one of ${whatIfs.join(', ')}`);
  }
  const people = readPeople(text, recipients);
  const most = first ?? people.length;
  if (!Number.isInteger(most) || (most as number) < 1) {
    throw invalidField('first', 'a whole number from 1');
  }
  return {
    run: {
      senderId,
      text,
      encoding: encoding ?? null,
      national: Array.isArray(national) ? national.map(String) : [],
      whatIf: (whatIf as WhatIf | undefined) ?? null,
      people: people.slice(0, most as number),
    },
    again: again === true,
  };
}

/** Each number once, as the first item that has it says. */
function readPeople(text: string, recipients: unknown): readonly RunPerson[] {
  if (!Array.isArray(recipients) || recipients.length === 0) {
    throw invalidField('recipients', 'a list with at least one number');
  }
  let template: Template | undefined;
  const people = new Map<string, RunPerson>();
  recipients.forEach((item: unknown, index) => {
    const place = `recipients[${index}]`;
    const fields = typeof item === 'string' ? { recipient: item } : toFields(item, place);
    const { recipient, name, values, text: own } = fields;
    if (typeof recipient !== 'string' || checkRecipient(recipient)) {
      throw invalidField(place, 'a number in E.164 with +, such as +447911123456');
    }
    if (people.has(recipient)) return;
    if (own !== undefined && typeof own !== 'string')
      throw invalidField(`${place}.text`, 'a string');
    const row = values === undefined ? null : readValues(values, `${place}.values`);
    if (row && own === undefined) template ??= readTemplate(text);
    const filled = own ?? (row && template ? fillFor(template, row, place) : text);
    if (filled === '')
      throw invalidField(own === undefined ? 'text' : place, 'a text that is not empty');
    people.set(recipient, {
      recipient,
      name: typeof name === 'string' && name !== '' ? name : null,
      text: filled === text ? null : filled,
      values: row,
    });
  });
  return [...people.values()];
}

function readTemplate(text: string): Template {
  try {
    return parseTemplate(text);
  } catch (error) {
    throw toProblem(error, 'text');
  }
}

function fillFor(template: Template, row: Readonly<Record<string, string>>, place: string): string {
  try {
    return fill(template, row);
  } catch (error) {
    throw toProblem(error, place);
  }
}

function toProblem(error: unknown, field: string): unknown {
  return error instanceof TemplateError ? invalidField(field, error.message) : error;
}

function readValues(values: unknown, place: string): Readonly<Record<string, string>> {
  const entries = Object.entries(toFields(values, place));
  for (const [name, value] of entries) {
    if (typeof value !== 'string') throw invalidField(`${place}.${name}`, 'a string');
  }
  return Object.fromEntries(entries) as Readonly<Record<string, string>>;
}

function toFields(value: unknown, place: string): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  throw invalidField(place, 'an object');
}
