import type { Measured } from '../../composition/measured.ts';
import { sum } from '../../cost/estimate.ts';

/** The difference between a text and a cheaper one. */
export interface Saving {
  /** Segments of the text and of the cheaper one: of each message if all are equal, else of all of them. */
  readonly before: number;
  readonly after: number;
  readonly isPerMessage: boolean;
  /** Undefined without recipients, and until the prices are loaded. */
  readonly money:
    { readonly min: number; readonly max: number; readonly currency: string } | undefined;
}

/** The saving of another text; undefined if it saves nothing, or while either is measured. */
export function compare(measured: Measured, other: Measured | undefined): Saving | undefined {
  if (other === undefined || measured.isRunning) return undefined;
  const [one, another] = [measured, other].map(({ groups }) => {
    const [first] = groups;
    return groups.every(({ segments }) => segments === first?.segments) ? first : undefined;
  });
  const isPerMessage = one !== undefined && another !== undefined;
  const before = isPerMessage ? one.segments : measured.segments;
  const after = isPerMessage ? another.segments : other.segments;
  if (after >= before || after === 0) return undefined;
  const { estimate } = measured;
  const money =
    estimate && other.estimate && estimate.billable > 0
      ? {
          min: sum([estimate.min, -other.estimate.min]),
          max: sum([estimate.max, -other.estimate.max]),
          currency: estimate.currency,
        }
      : undefined;
  return { before, after, isPerMessage, money };
}
