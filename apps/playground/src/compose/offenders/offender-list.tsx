import { isGsm7 } from '@23telecom/encoding';
import { memo, useMemo, useState } from 'react';
import type { CampaignCost } from '../../cost/campaign-cost.ts';
import type { Draft } from '../../draft/draft.ts';
import type { RecipientList } from '../../recipients/recipient-list.ts';
import { plural } from '../../shared/plural.ts';
import type { SegmentGroup } from '../template/measure-campaign.ts';
import type { Campaign } from '../template/use-campaign.ts';
import { UndoButton } from '../text/undo-button.tsx';
import { planDropping } from './droppable.ts';
import { groupOffenders, type OffenderGroup } from './offender-group.ts';
import { OffenderRow } from './offender-row.tsx';
import { Offer } from './offer.tsx';
import { replaceCharacters } from './replace-character.ts';
import { suggestAll } from './suggestions.ts';
import './offender-list.css';

const rowsShown = 6;
const rowsAtMost = 100;

interface OffenderListProps {
  readonly draft: Draft;
  readonly list: RecipientList;
  readonly campaign: Campaign;
  readonly costOf: (groups: readonly SegmentGroup[]) => CampaignCost | undefined;
  readonly onShowPlace: (index: number, length: number) => void;
}

type OffendersProps = OffenderListProps & { readonly groups: readonly OffenderGroup[] };

/** What forces the message into UCS-2, and a way out of it. */
export const OffenderList = memo(function OffenderList(props: OffenderListProps) {
  // The box's own text: what a variable brings along cannot be replaced here.
  const { text } = props.draft;
  const groups = useMemo(() => groupOffenders(text), [text]);
  return groups.length === 0 ? <UndoButton /> : <Offenders {...props} groups={groups} />;
});

function Offenders({ onShowPlace, groups, ...rest }: OffendersProps) {
  const { text } = rest.draft;
  const [isAll, setIsAll] = useState(false);
  const suggestions = useMemo(() => suggestAll(groups), [groups]);
  const dropping = useMemo(
    () => planDropping(text, groups, suggestions),
    [text, groups, suggestions],
  );
  const staysUcs2 = useMemo(
    () => !isGsm7(replaceCharacters(text, suggestions)),
    [text, suggestions],
  );
  const count = countPlaces(groups);
  const replaceable = countPlaces(groups.filter(({ character }) => suggestions.has(character)));
  const others = count - replaceable;
  const shown = groups.slice(0, isAll ? rowsAtMost : rowsShown);

  return (
    <section className="offenders stack tight" aria-labelledby="offenders" data-testid="offenders">
      <div className="offenders-head">
        <h3 id="offenders">{plural(count, 'character forces', 'characters force')} UCS-2</h3>
        <UndoButton />
      </div>
      {replaceable > 0 && (
        <Offer
          {...rest}
          testId="saving"
          replacements={suggestions}
          action={`Replace all${replaceable > 1 ? ` ${replaceable}` : ''}`}
          done={`replaced ${plural(replaceable, 'character')}`}
          {...(staysUcs2 && {
            remark: `· the other ${others === 1 ? 'one keeps' : `${others} keep`} it in UCS-2.`,
          })}
        />
      )}
      {dropping && (
        <Offer
          {...rest}
          testId="dropping"
          replacements={dropping}
          lead={replaceable > 0 ? 'Without them too:' : 'Without them:'}
          action={replaceable > 0 ? 'Replace and remove' : `Remove all ${others}`}
          done={`replaced or removed ${plural(count, 'character')}`}
        />
      )}
      <ul role="list" className="offender-rows">
        {shown.map((group) => (
          <OffenderRow
            key={group.character}
            group={group}
            suggestion={suggestions.get(group.character)}
            onShowPlace={onShowPlace}
          />
        ))}
      </ul>
      {groups.length > shown.length && (
        <p className="hint">
          {!isAll && (
            <button type="button" className="button bare small" onClick={() => setIsAll(true)}>
              Show {plural(Math.min(groups.length, rowsAtMost) - shown.length, 'more character')}
            </button>
          )}
          {!dropping && ' A text in a script that GSM-7 lacks is at home in UCS-2.'}
        </p>
      )}
    </section>
  );
}

const countPlaces = (groups: readonly { readonly places: readonly number[] }[]): number =>
  groups.reduce((sum, { places }) => sum + places.length, 0);
