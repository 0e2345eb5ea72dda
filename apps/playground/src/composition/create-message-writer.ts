import { fill, type Template } from '@23telecom/encoding/template';
import type { Recipient } from '../recipients/recipient-list.ts';
import type { ReadValues } from './person-values.ts';

/** Returns the text that a person gets. */
export type WriteMessage = (person: Recipient | undefined) => string;

/** Creates the function that writes each person's message, for the preview and for the count of requests. */
export function createMessageWriter(template: Template, readValues: ReadValues): WriteMessage {
  return (person) => fill(template, readValues(person));
}
