import { describeType } from './describe-type.ts';

/**
 * Throws unless `text` is a string. Call it before reading the text: an array has a `length` too, and
 * would be counted.
 *
 * @throws TypeError that names the type received
 */
export function requireText(text: unknown): asserts text is string {
  if (typeof text !== 'string') {
    throw new TypeError(`text: expected a string, got ${describeType(text)}`);
  }
}
