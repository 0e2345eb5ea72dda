import { requireFlags, requireValue } from '../checks/require-value.ts';
import type { SmartenOptions } from './smarten-options.ts';

const flags = ['accents', 'cyrillic', 'greek', 'onlyIfCheaper', 'partial'];

/**
 * Throws for an option of `smarten` that is misspelt or of the wrong type. `analyze` checks its own.
 *
 * @throws TypeError that names the option
 */
export function checkSmartenOptions(options: SmartenOptions): void {
  const { emoji = 'keep' } = options;
  requireValue(['keep', 'drop'].includes(emoji), 'emoji', 'keep or drop');
  requireFlags(options, flags);
}
