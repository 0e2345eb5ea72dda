import type { CodeTarget } from '../code-message.ts';
import { quote } from './literals.ts';
import { writeKey } from './write-key.ts';

/** The options of `createClient` for an API, each as `name: value`. */
export function writeClientOptions(target: CodeTarget): readonly string[] {
  return [`apiKey: ${writeKey(target)}`, `baseUrl: ${quote(target.baseUrl)}`];
}
