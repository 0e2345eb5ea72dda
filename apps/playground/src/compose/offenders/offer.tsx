import { useMemo } from 'react';
import type { CampaignCost } from '../../cost/campaign-cost.ts';
import { useDraftChange } from '../../draft/draft-context.ts';
import type { Draft } from '../../draft/draft.ts';
import type { RecipientList } from '../../recipients/recipient-list.ts';
import type { SegmentGroup } from '../template/measure-campaign.ts';
import type { Campaign } from '../template/use-campaign.ts';
import { replaceCharacters } from './replace-character.ts';
import { useSaving } from './use-saving.ts';

/** What a replacement of several characters at once would save, and the button that makes it. */
export function Offer({
  replacements,
  action,
  done,
  lead,
  remark,
  testId,
  draft,
  list,
  campaign,
  costOf,
}: {
  readonly replacements: ReadonlyMap<string, string>;
  /** On the button. */
  readonly action: string;
  /** What was done, for the way back. */
  readonly done: string;
  /** Before the saving. */
  readonly lead?: string;
  /** After the saving. */
  readonly remark?: string;
  readonly testId: string;
  readonly draft: Draft;
  readonly list: RecipientList;
  readonly campaign: Campaign;
  readonly costOf: (groups: readonly SegmentGroup[]) => CampaignCost | undefined;
}) {
  const change = useDraftChange();
  const after = useMemo(
    () => ({ ...draft, text: replaceCharacters(draft.text, replacements) }),
    [draft, replacements],
  );
  const saving = useSaving(campaign, after, list, costOf);
  const isSaving = saving?.includes('→') ?? false;
  return (
    <div className="offer">
      <p className="offenders-saving" data-saves={isSaving} data-testid={testId}>
        {lead !== undefined && <span className="offer-lead">{lead} </span>}
        {saving ?? 'Measuring …'}
        {remark !== undefined && <span className="hint"> {remark}</span>}
      </p>
      <button
        type="button"
        className={isSaving ? 'button small' : 'button quiet small'}
        onClick={() =>
          change({
            type: 'changed',
            label: done,
            edit: (before) => ({ text: replaceCharacters(before.text, replacements) }),
          })
        }
      >
        {action}
      </button>
    </div>
  );
}
