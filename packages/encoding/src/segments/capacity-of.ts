import type { Coding } from '../alphabet/coding.ts';
import type { CutOptions } from './cut-options.ts';

/** Units that each segment of a message holds, a single one or a part of a long message. */
export function capacityOf(
  { single, part }: Coding,
  isSingle: boolean,
  { referenceBits }: CutOptions,
): number {
  if (isSingle) return single;
  return referenceBits === 16 ? part - 1 : part;
}
