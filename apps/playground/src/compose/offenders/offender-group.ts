import { type Offender, offenders } from '@23telecom/encoding';

/** A character that forces UCS-2, with every place where it stands. */
export interface OffenderGroup {
  readonly character: string;
  readonly codePoint: string;
  /** UTF-16 indices. */
  readonly places: readonly number[];
}

/** What forces a text into UCS-2, each character once, in the order of the first place. */
export function groupOffenders(text: string): readonly OffenderGroup[] {
  const groups = new Map<string, Offender & { readonly places: number[] }>();
  for (const offender of offenders(text)) {
    const group = groups.get(offender.character);
    if (group) group.places.push(offender.index);
    else groups.set(offender.character, { ...offender, places: [offender.index] });
  }
  return [...groups.values()];
}
