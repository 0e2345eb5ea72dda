import { useBalance } from '@23telecom/react';
import { memo, useCallback, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { CostCard } from '../cost/cost-card.tsx';
import { useCampaignPrices } from '../cost/use-campaign-prices.ts';
import { useDraft } from '../draft/draft-context.ts';
import type { Draft } from '../draft/draft.ts';
import { RecipientFields } from '../recipients/recipient-fields.tsx';
import { emptyRecipientList } from '../recipients/recipient-list.ts';
import { useRecipients } from '../recipients/use-recipients.ts';
import { ErrorNotice } from '../shared/error-notice.tsx';
import { CharacterCard } from './characters/character-card.tsx';
import { MessageCard } from './message-card.tsx';
import { prefetchParts } from './prefetch-parts.ts';
import { findObstacles } from './send/find-obstacles.ts';
import { RunOutcome } from './send/run-outcome.tsx';
import { useSend } from './send/send-context.ts';
import { SendPanel } from './send/send-panel.tsx';
import { SenderField } from './send/sender-field.tsx';
import { makeText } from './template/text-maker.ts';
import { useCampaign } from './template/use-campaign.ts';
import { toBoxIndex } from './text/line-breaks.ts';
import { useComposition } from './use-composition.ts';
import './compose.css';

/** Text and recipients in; encoding, segments and cost as they are typed; then send and follow. */
export function ComposeView() {
  useEffect(prefetchParts, []);
  // Typing comes first: all that is worked out follows as soon as the keys leave time for it.
  return <ComposeDesk draft={useDeferredValue(useDraft().draft)} />;
}

const ComposeDesk = memo(function ComposeDesk({ draft }: { readonly draft: Draft }) {
  const reading = useRecipients(draft.pasted, draft.defaultCountry, draft.numberColumn);
  const list = reading.result ?? emptyRecipientList;
  const composition = useComposition(draft, list);
  const campaign = useCampaign(draft, composition, list);
  const { rates, at, error, costOf } = useCampaignPrices(list.recipients.length > 0);
  const balance = useBalance();
  const { run } = useSend();

  const { text } = composition;
  const hasCost = text !== '' && list.recipients.length > 0;
  const cost = useMemo(
    () => (hasCost ? costOf(campaign.groups) : undefined),
    [hasCost, costOf, campaign.groups],
  );

  const box = useRef<HTMLTextAreaElement>(null);
  const showInBox = useCallback((start: number, length: number) => {
    box.current?.focus();
    box.current?.setSelectionRange(start, start + length);
  }, []);
  const { lineBreak } = draft;
  const showSentInBox = useCallback(
    (index: number, length: number) => showInBox(toBoxIndex(index, text, lineBreak), length),
    [showInBox, text, lineBreak],
  );

  const obstacles = useMemo(
    () => [
      ...findObstacles(draft, composition, list),
      ...(reading.isRunning ? ['The recipients are still being read.'] : []),
      ...(campaign.isRunning ? ['The messages are still being measured.'] : []),
    ],
    [draft, composition, list, reading.isRunning, campaign.isRunning],
  );

  return (
    <div className="compose">
      <h1 className="visually-hidden">Compose</h1>
      <div className="compose-message">
        <MessageCard
          box={box}
          draft={draft}
          composition={composition}
          campaign={campaign}
          list={list}
          costOf={costOf}
          onShowPlace={showInBox}
        />
      </div>
      <div className="compose-side stack">
        <section className="card" aria-labelledby="to">
          <div className="card-head">
            <h2 id="to">To and from</h2>
          </div>
          <div className="stack">
            <RecipientFields list={list} isReading={reading.isRunning} />
            {reading.error && <ErrorNotice error={reading.error} />}
            <SenderField />
          </div>
        </section>
        <CostCard
          cost={cost}
          isAsked={hasCost}
          rates={rates}
          at={at}
          balance={balance.data}
          error={error}
        >
          <SendPanel
            senderId={draft.senderId}
            listMessages={() =>
              list.recipients.map((recipient) => ({
                number: recipient.number,
                text: campaign.isPersonal
                  ? makeText(composition.template, recipient, list.table, draft)
                  : text,
              }))
            }
            obstacles={obstacles}
            leftOut={list.refused.length}
            cost={cost}
            balance={balance.data}
          />
        </CostCard>
        {run && <RunOutcome run={run} />}
      </div>
      <CharacterCard
        text={text}
        coding={composition.shown}
        national={draft.national}
        onShowPlace={showSentInBox}
      />
    </div>
  );
});
