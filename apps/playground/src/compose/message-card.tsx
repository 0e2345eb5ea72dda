import { lazy, type RefObject, useMemo } from 'react';
import type { CampaignCost } from '../cost/campaign-cost.ts';
import type { Draft } from '../draft/draft.ts';
import type { RecipientList } from '../recipients/recipient-list.ts';
import { plural } from '../shared/plural.ts';
import { LazyPart } from '../shared/ui/lazy-part.tsx';
import { useSegmentAnnouncements } from './announce-segments.ts';
import { CodingOptions } from './coding/coding-options.tsx';
import { SmartSwitch } from './coding/smart-switch.tsx';
import { SubstitutionDiff } from './coding/substitution-diff.tsx';
import { useCharacterCount } from './characters/use-character-count.ts';
import { ExampleOffer } from './example-offer.tsx';
import { MessageMeter } from './message-meter.tsx';
import { OffenderList } from './offenders/offender-list.tsx';
import type { SegmentGroup } from './template/measure-campaign.ts';
import type { Campaign } from './template/use-campaign.ts';
import { StrayBraces } from './template/stray-braces.tsx';
import { VariableFields } from './template/variable-fields.tsx';
import { WorstCase } from './template/worst-case.tsx';
import { LineBreakNotice } from './text/line-break-notice.tsx';
import { isLong } from './text/long-text.ts';
import { TextBox } from './text/text-box.tsx';
import type { Composition } from './use-composition.ts';
import { useRested } from './use-rested.ts';

const SegmentBars = lazy(async () => ({
  default: (await import('./segments/segment-bars.tsx')).SegmentBars,
}));

/** The text, and all that is known of it. */
export function MessageCard({
  box,
  draft,
  composition,
  campaign,
  list,
  costOf,
  onShowPlace,
}: {
  readonly box: RefObject<HTMLTextAreaElement | null>;
  readonly draft: Draft;
  readonly composition: Composition;
  readonly campaign: Campaign;
  readonly list: RecipientList;
  readonly costOf: (groups: readonly SegmentGroup[]) => CampaignCost | undefined;
  readonly onShowPlace: (index: number, length: number) => void;
}) {
  const { text, filled, shown, variables } = composition;
  const rested = useRested(
    useMemo(
      () => ({ draft, list, campaign, costOf, composition }),
      [draft, list, campaign, costOf, composition],
    ),
    !isLong(text),
  );
  const characters = useCharacterCount(text);
  useSegmentAnnouncements(shown.analysis);

  return (
    <section className="card stack" aria-labelledby="message">
      <div className="message-head">
        <h2 id="message">Message</h2>
        <ExampleOffer />
      </div>
      <TextBox ref={box} />
      <MessageMeter coding={shown} characters={characters} />
      {campaign.isPersonal && (
        <p className="hint" data-testid="whose">
          This is the message to {list.recipients[0]?.number}, the first of{' '}
          {plural(list.recipients.length, 'recipient')}.
        </p>
      )}
      {shown.segments.length > 0 && (
        <LazyPart height="30px">
          <SegmentBars analysis={shown.analysis} segments={shown.segments} />
        </LazyPart>
      )}
      <LineBreakNotice text={filled} lineBreak={draft.lineBreak} />
      <div className="compose-tools">
        <SmartSwitch />
        <CodingOptions coding={shown} hasNational={draft.national.length > 0} />
      </div>
      {rested.draft.isSmart && <SubstitutionDiff {...rested} />}
      <StrayBraces template={composition.template} />
      <VariableFields variables={variables} table={list.table} />
      <WorstCase draft={draft} composition={composition} campaign={campaign} />
      {!(rested.draft.isSmart && rested.composition.replacements.length > 0) && (
        <OffenderList {...rested} onShowPlace={onShowPlace} />
      )}
    </section>
  );
}
