import type { CallOptions } from './call-options.ts';
import { copyFields } from './copy-fields.ts';

/** Copies the options of a call and their headers. Invalid options stay invalid, and are refused later. */
export function copyOptions<Options extends CallOptions>(
  given: Options | undefined,
): Options | undefined {
  const options = copyFields(given);
  return options?.headers ? { ...options, headers: copyFields(options.headers) } : options;
}
