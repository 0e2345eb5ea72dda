import { memo, useMemo } from 'react';
import type { CampaignCost } from '../../cost/campaign-cost.ts';
import type { Draft } from '../../draft/draft.ts';
import type { RecipientList } from '../../recipients/recipient-list.ts';
import { plural } from '../../shared/plural.ts';
import { nameInvisible } from '../characters/invisible-name.ts';
import { describeSaving } from '../offenders/saving.ts';
import type { SegmentGroup } from '../template/measure-campaign.ts';
import { type Campaign, useCampaign } from '../template/use-campaign.ts';
import { type Composition, useComposition } from '../use-composition.ts';
import type { Replacement } from './smart-substitution.ts';
import './substitution-diff.css';

const replacementsShown = 60;
const context = 24;

/** What smart substitution changes, in its place. */
export const SubstitutionDiff = memo(function SubstitutionDiff({
  composition: { filled: text, replacements },
  draft,
  list,
  campaign,
  costOf,
}: {
  readonly composition: Composition;
  readonly draft: Draft;
  readonly list: RecipientList;
  readonly campaign: Campaign;
  readonly costOf: (groups: readonly SegmentGroup[]) => CampaignCost | undefined;
}) {
  const asWritten = useMemo(() => ({ ...draft, isSmart: false }), [draft]);
  const before = useCampaign(asWritten, useComposition(asWritten, list), list);
  const saving = before.isRunning ? 'measuring …' : describeSaving(before, campaign, costOf);
  if (replacements.length === 0) {
    return (
      <p className="hint" data-testid="substitution">
        Nothing to substitute: it changes a text only where the result is wholly GSM-7 and no
        dearer.
      </p>
    );
  }
  return (
    <div className="notice calm stack tight" data-testid="substitution">
      <p>
        <strong>{plural(replacements.length, 'character')} substituted</strong>: {saving}
      </p>
      <p className="diff">
        {replacements
          .slice(0, replacementsShown)
          .map(({ index, character, replacement }, place) => {
            const previous = replacements[place - 1];
            const start = previous ? previous.index + previous.character.length : 0;
            const next = text.slice(start, index);
            return (
              <span key={index}>
                {shorten(next)}
                <del>{showInvisible(character)}</del>
                <ins>{showInvisible(replacement)}</ins>
              </span>
            );
          })}
        {tailOf(text, replacements)}
      </p>
      {replacements.length > replacementsShown && (
        <p className="hint">and {plural(replacements.length - replacementsShown, 'more place')}</p>
      )}
    </div>
  );
});

const showInvisible = (text: string): string =>
  Array.from(text, (each) => nameInvisible(each) ?? (each === ' ' ? '␣' : each)).join('');

/** Long stretches without a change are of no interest. */
const shorten = (text: string): string =>
  text.length > 2 * context ? `${text.slice(0, context)} … ${text.slice(-context)}` : text;

function tailOf(text: string, replacements: readonly Replacement[]): string {
  const last = replacements[replacementsShown - 1] ?? replacements.at(-1);
  if (last === undefined) return '';
  const rest = text.slice(last.index + last.character.length);
  return rest.length > 2 * context ? `${rest.slice(0, context)} …` : rest;
}
