import type { CodeTarget } from '../code-message.ts';
import { quote } from './literals.ts';

/** The API key as an expression. That of the live API is never in the page. */
export function writeKey({ apiKey }: CodeTarget): string {
  return apiKey === undefined ? 'process.env.TELECOM_API_KEY' : quote(apiKey);
}
