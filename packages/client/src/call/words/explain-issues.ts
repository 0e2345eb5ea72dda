import { describeValue, findNearestName } from '@23telecom/checks';
import type { Issue } from '../../codec/issue.ts';
import { readRecord } from '../../codec/read.ts';
import { callOptionChecks } from '../options/check-call-options.ts';
import { findSynonym } from './synonyms.ts';

/**
 * Adds the remedy to the problems of an input. A field with a name of the wire or of another service gets
 * our name; a value of a wrong kind is named. The problem of a field that was given under another name is
 * left out, because the other name is the cause.
 */
export function explainIssues(
  issues: readonly Issue[],
  input: unknown,
  fields: readonly string[],
): readonly Issue[] {
  const found = new Set<string>();
  const explained = issues.map((issue): Issue => {
    const { path, code } = issue;
    if (code !== 'UNKNOWN_FIELD') return { ...issue, message: addKind(issue, input) };
    const name = findSynonym(path, fields) ?? findNearestName(path, fields);
    if (name === undefined) return { ...issue, message: rejectName(path, fields) };
    found.add(name);
    return { ...issue, message: `this field is called ${name} here` };
  });
  const given = readRecord(input);
  return explained.filter(({ path }) => !found.has(path) || given[path] !== undefined);
}

function rejectName(name: string, fields: readonly string[]): string {
  if (Object.hasOwn(callOptionChecks, name))
    return 'this is an option: pass the options after the input';
  const remedy = fields.length ? `expected ${fields.join(', ')}` : 'expected no fields';
  return `there is no field of this name: ${remedy}`;
}

/** Adds the kind of the value, where the message does not name it yet. */
function addKind({ path, message }: Issue, input: unknown): string {
  const [value] = path ? valuesAt(path, input) : [input];
  const isNamed = / got |^this /.test(message) || (typeof value === 'string' && value !== '');
  // "expected a whole number from 1, got a number" would not help.
  const isVague = typeof value === 'number' && /number|milliseconds/.test(message);
  const isKnown = !path || valuesAt(path, input).length > 0;
  return isNamed || isVague || !isKnown ? message : `${message}, got ${describeValue(value)}`;
}

/** The value at a path such as `text` or `to[3]`; none if the input has no fields. */
function valuesAt(path: string, input: unknown): readonly unknown[] {
  if (typeof input !== 'object' || input === null) return path.includes('[') ? [] : [input];
  const [, name = '', index] = /^([^[]+)(?:\[(\d+)\])?$/.exec(path) ?? [];
  const field = (input as Readonly<Record<string, unknown>>)[name];
  if (index === undefined) return [field];
  return Array.isArray(field) ? [(field as unknown[])[Number(index)]] : [];
}
