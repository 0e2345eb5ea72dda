import { isGsm7 } from '@23telecom/encoding';
import { memo, useMemo } from 'react';
import type { CampaignCost } from '../../cost/campaign-cost.ts';
import { useDraftChange } from '../../draft/draft-context.ts';
import type { Draft } from '../../draft/draft.ts';
import type { RecipientList } from '../../recipients/recipient-list.ts';
import { plural } from '../../shared/plural.ts';
import type { SegmentGroup } from '../template/measure-campaign.ts';
import type { Campaign } from '../template/use-campaign.ts';
import { UndoButton } from '../text/undo-button.tsx';
import { groupOffenders, type OffenderGroup } from './offender-group.ts';
import { OffenderRow } from './offender-row.tsx';
import { replaceCharacters } from './replace-character.ts';
import { suggestAll } from './suggestions.ts';
import { useSaving } from './use-saving.ts';
import './offender-list.css';

const rowsShown = 12;

interface OffenderListProps {
  readonly draft: Draft;
  readonly list: RecipientList;
  readonly campaign: Campaign;
  readonly costOf: (groups: readonly SegmentGroup[]) => CampaignCost | undefined;
  readonly onShowPlace: (index: number, length: number) => void;
}

/** What forces the message into UCS-2, and a way out of it. */
export const OffenderList = memo(function OffenderList(props: OffenderListProps) {
  // The box's own text: what a variable brings along cannot be replaced here.
  const { text } = props.draft;
  const groups = useMemo(() => groupOffenders(text), [text]);
  return groups.length === 0 ? <UndoButton /> : <Offenders {...props} groups={groups} />;
});

function Offenders({
  draft,
  list,
  campaign,
  costOf,
  onShowPlace,
  groups,
}: OffenderListProps & { readonly groups: readonly OffenderGroup[] }) {
  const change = useDraftChange();
  const { text } = draft;
  const suggestions = useMemo(() => suggestAll(groups), [groups]);
  const replaced = useMemo(() => replaceCharacters(text, suggestions), [text, suggestions]);
  const after = useMemo(() => ({ ...draft, text: replaced }), [draft, replaced]);
  const saving = useSaving(campaign, after, list, costOf);
  const count = countPlaces(groups);
  const replaceable = countPlaces(groups.filter(({ character }) => suggestions.has(character)));

  return (
    <section className="offenders stack tight" aria-labelledby="offenders" data-testid="offenders">
      <div className="offenders-head">
        <h3 id="offenders">{plural(count, 'character forces', 'characters force')} UCS-2</h3>
        <UndoButton />
        {replaceable > 0 && (
          <button
            type="button"
            className="button small"
            onClick={() =>
              change({
                type: 'changed',
                label: `replaced ${plural(replaceable, 'character')}`,
                edit: (before) => ({ text: replaceCharacters(before.text, suggestions) }),
              })
            }
          >
            Replace all{replaceable > 1 && ` ${replaceable}`}
          </button>
        )}
      </div>
      {replaceable > 0 && (
        <p
          className="offenders-saving"
          data-saves={saving?.includes('→') ?? false}
          data-testid="saving"
        >
          {saving ?? 'Measuring …'}
          {!isGsm7(replaced) && (
            <span className="hint"> The other {count - replaceable} keep it in UCS-2.</span>
          )}
        </p>
      )}
      <ul role="list" className="offender-rows">
        {groups.slice(0, rowsShown).map((group) => (
          <OffenderRow
            key={group.character}
            group={group}
            suggestion={suggestions.get(group.character)}
            onShowPlace={onShowPlace}
          />
        ))}
      </ul>
      {groups.length > rowsShown && (
        <p className="hint">
          and {plural(groups.length - rowsShown, 'other character')}. A text in a script that GSM-7
          lacks is at home in UCS-2.
        </p>
      )}
    </section>
  );
}

const countPlaces = (groups: readonly { readonly places: readonly number[] }[]): number =>
  groups.reduce((sum, { places }) => sum + places.length, 0);
