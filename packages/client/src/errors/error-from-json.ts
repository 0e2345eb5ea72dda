import { readRecord, readString } from '../codec/read.ts';
import { type Sent, TelecomError } from './telecom-error.ts';

const verdicts: readonly unknown[] = ['no', 'maybe', 'yes'] satisfies readonly Sent[];

/**
 * Reads an error from the JSON that its `toJSON` wrote: the proxy handler sends errors so. The error has its
 * name and all its fields, and matches its guard; `rebuildError` gives it its class.
 *
 * Undefined for any other JSON. A gateway in front of the handler sends errors of its own, such as
 * `{"error":{"code":"504"}}`, which do not know whether the handler has sent.
 */
export function errorFromJson(json: unknown): TelecomError | undefined {
  const { ...details }: Record<string, unknown> = readRecord(json);
  const { sent, code } = details;
  if (!verdicts.includes(sent) || typeof code !== 'string') return undefined;
  const name = readString(details.name) || undefined;
  const description = readString(details.description);
  // The constructor sets `name` and `message`; `JSON.parse` may make an own key `__proto__`.
  delete details.name;
  delete details.message;
  delete details.__proto__;
  return new TelecomError({ ...details, code, description }, name);
}
