import { useCallback, useMemo } from 'react';
import type { RecipientList } from '../../recipients/recipient-list.ts';
import { useSliced } from '../../shared/use-sliced.ts';
import type { Draft } from '../../draft/draft.ts';
import type { Composition } from '../use-composition.ts';
import { type MeasuredCampaign, measureCampaign, type SegmentGroup } from './measure-campaign.ts';
import { isPersonal } from './text-maker.ts';

/** Who gets how many segments. */
export interface Campaign {
  readonly groups: readonly SegmentGroup[];
  /** Present where recipients get different texts. */
  readonly measured: MeasuredCampaign | undefined;
  readonly isPersonal: boolean;
  /** Whether personal texts are still being measured. */
  readonly isRunning: boolean;
}

/** Groups the recipients by the segments that each of them gets. */
export function useCampaign(
  draft: Draft,
  { template, variables, billed }: Composition,
  list: RecipientList,
): Campaign {
  const { variables: described, lineBreak, isSmart, isWithoutAccents } = draft;
  const isEachOwn = isPersonal(variables, list.table);
  const personal = useSliced(
    useCallback(
      () =>
        Promise.resolve(
          isEachOwn
            ? measureCampaign(template, list, {
                variables: described,
                lineBreak,
                isSmart,
                isWithoutAccents,
              })
            : measureNothing(),
        ),
      [isEachOwn, template, list, described, lineBreak, isSmart, isWithoutAccents],
    ),
  );

  const numbers = useMemo(() => list.recipients.map(({ number }) => number), [list]);
  const { segments } = billed;
  const uniform = useMemo(() => [{ segments, numbers }], [segments, numbers]);
  const measured = isEachOwn ? (personal.result ?? undefined) : undefined;
  return {
    groups: isEachOwn ? (measured?.groups ?? []) : uniform,
    measured,
    isPersonal: isEachOwn,
    isRunning: isEachOwn && personal.isRunning,
  };
}

// eslint-disable-next-line require-yield -- there is nothing to do in slices
function* measureNothing(): Generator<undefined, null> {
  return null;
}
