import { fill, parseTemplate, type Template } from '@23telecom/encoding/template';
import type { CodeMessage, CodePerson } from './code-message.ts';

/** Longer lists are read from a file, so that the code stays short. */
const maxInline = 20;

/** A row of personal values, in the order of the fields. */
export interface PlannedPerson {
  readonly recipient: string;
  readonly values: readonly string[];
}

/** A message with everything that its code depends on. */
export interface CodePlan {
  readonly senderId: string;
  /** The text with its fields; for people with texts of their own, one field alone. */
  readonly template: Template;
  /** Each field once. Empty if everybody gets the same text. */
  readonly fields: readonly string[];
  readonly people: readonly PlannedPerson[];
  /** The property of a row that holds the number: a name that no field has. */
  readonly numberKey: string;
  /** Whether the list is short enough to be part of the code. */
  readonly isInline: boolean;
}

/** Plans the code of a message. */
export function planCode({ senderId, text, people }: CodeMessage): CodePlan {
  const hasOwnTexts = people.some((person) => person.text !== undefined);
  const template = hasOwnTexts ? parseTemplate('{{text}}') : parse(text);
  const fields = [...new Set(template.fields)];
  return {
    senderId,
    template,
    fields,
    people: people.map((person) => ({
      recipient: person.recipient,
      values: hasOwnTexts ? [textOf(person, text)] : fields.map((field) => valueOf(person, field)),
    })),
    numberKey: ['recipient', 'phone', 'sendTo'].find((name) => !fields.includes(name)) ?? '$to',
    isInline: people.length <= maxInline,
  };
}

/** The text of a person. */
export function fillFor({ template, fields }: CodePlan, { values }: PlannedPerson): string {
  return fill(template, Object.fromEntries(fields.map((field, index) => [field, values[index]])));
}

/** A row of the data file: the number, then the values of the fields. */
export function rowOf({ fields, numberKey }: CodePlan, { recipient, values }: PlannedPerson) {
  return Object.fromEntries([
    [numberKey, recipient],
    ...fields.map((field, index) => [field, values[index] ?? '']),
  ]) as Readonly<Record<string, string>>;
}

/** Braces that form no field are text here: the page asks about them before a send. */
function parse(text: string): Template {
  try {
    return parseTemplate(text);
  } catch {
    return { text, literals: [text], fields: [] };
  }
}

function textOf(person: CodePerson, text: string): string {
  return person.text ?? fill(parse(text), person.values ?? {}, { missing: '' });
}

function valueOf({ values }: CodePerson, field: string): string {
  return values !== undefined && Object.hasOwn(values, field) ? (values[field] ?? '') : '';
}
