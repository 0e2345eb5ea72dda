import { memo, useCallback, useDeferredValue, useEffect, useRef, useState } from 'react';
import { useDraft } from '../draft/draft-context.ts';
import type { Draft } from '../draft/draft.ts';
import type { WhatIf } from '../what-if/what-ifs.ts';
import { useComposed } from '../composition/use-composed.ts';
import { useConfig } from '../shared/config.ts';
import { CopyTextLink } from '../text/copy-text-link.tsx';
import { WhatIfSelect } from '../what-if/what-if-select.tsx';
import { Advice } from './advice/advice.tsx';
import { useAdvice } from './advice/use-advice.ts';
import { ComposerFoot } from './composer/composer-foot.tsx';
import { LineBreakNotice } from './composer/line-break-notice.tsx';
import { Paper } from './composer/paper.tsx';
import { SenderRow } from './composer/sender-row.tsx';
import { Look, type LookTab } from './look/look.tsx';
import { Options } from './options/options.tsx';
import { PeopleRow } from './people/people-row.tsx';
import { prefetchParts } from './prefetch-parts.ts';
import { BalanceStrip } from './send/balance-strip.tsx';
import { FaultSummary } from './send/fault-summary.tsx';
import { PriceNotice } from './send/price-notice.tsx';
import { SendPanel } from './send/send-panel.tsx';
import { TaskFailed } from './send/task-failed.tsx';
import { useReview } from './send/use-review.ts';
import { useSegmentAnnouncements } from './use-segment-announcements.ts';
import { VariableRows } from './variables/variable-rows.tsx';
import { Welcome } from './welcome/welcome.tsx';
import './compose.css';
import './composer/composer.css';

/** The main view: write a message, see its cost while you type, and send it. */
export function ComposeView() {
  // Typing has priority: React renders the deferred draft when no key press is waiting.
  return <ComposeDesk draft={useDeferredValue(useDraft().draft)} />;
}

const ComposeDesk = memo(function ComposeDesk({ draft }: { readonly draft: Draft }) {
  const composed = useComposed(draft);
  const { list, reading, measured, message, coding, terms, template } = composed;
  const advice = useAdvice(draft.text, terms, measured);
  const [tab, setTab] = useState<LookTab>('phone');
  const [isLookOpen, setIsLookOpen] = useState(false);
  const [whatIf, setWhatIf] = useState<WhatIf>();
  const isSandbox = useConfig()?.mode === 'sandbox';
  const field = useRef<HTMLTextAreaElement>(null);
  const review = useReview(composed);
  useSegmentAnnouncements(measured.longest.analysis);

  const isFirst = draft.text === '' && draft.pasted === '';
  // A visitor who only looks around does not pay for the parts that a message needs.
  useEffect(() => (isFirst ? undefined : prefetchParts()), [isFirst]);
  const isMarkingOffenders = advice.reasons !== undefined && advice.reasons.script === undefined;
  const showInField = useCallback((start: number, length: number) => {
    field.current?.focus();
    field.current?.setSelectionRange(start, start + length);
  }, []);
  const Title = isFirst ? 'h2' : 'h1';

  return (
    <>
      <div className="compose">
        {isFirst && <Welcome />}
        <section className="write" aria-labelledby="title">
          <div className="write-head">
            <Title id="title">New message</Title>
            <p>See what a text costs before you send it, then watch it arrive.</p>
          </div>
          {review.shownFaults.size > 0 && <FaultSummary faults={review.shownFaults} />}
          <div className="composer">
            <SenderRow fault={review.shownFaults.get('from')} />
            <PeopleRow
              list={list}
              isReading={reading.isRunning}
              fault={review.shownFaults.get('to')}
            />
            <Paper
              field={field}
              fault={review.shownFaults.get('text')}
              isMarkingOffenders={isMarkingOffenders}
            />
            <ComposerFoot
              field={field}
              columns={list.columns}
              text={message}
              analysis={coding.analysis}
            />
          </div>
          {reading.error && (
            <TaskFailed error={reading.error} title="The recipients could not be read." />
          )}
          {measured.error && (
            <TaskFailed error={measured.error} title="The messages could not be measured." />
          )}
          {composed.priceFailure && <PriceNotice failure={composed.priceFailure} />}
          <BalanceStrip
            measured={measured}
            prices={terms.prices}
            affordable={review.affordable}
            onSendFirst={review.openFirst}
          />
          <Advice
            advice={advice}
            measured={measured}
            onShow={showInField}
            onReplaced={() => field.current?.focus()}
          />
          <LineBreakNotice />
          <VariableRows variables={template.variables} list={list} />
          <Options coding={coding}>
            {isSandbox && <WhatIfSelect value={whatIf} onChange={setWhatIf} />}
            {message !== '' && (
              <div className="field">
                <span className="label">Segments, explained</span>
                <div>
                  <CopyTextLink text={message} />
                </div>
              </div>
            )}
          </Options>
        </section>
        {!isFirst && (
          <Look
            composed={composed}
            isMarkingOffenders={isMarkingOffenders}
            whatIf={whatIf}
            tab={tab}
            onTab={setTab}
            isOpen={isLookOpen}
            onToggle={setIsLookOpen}
            onShow={showInField}
          />
        )}
      </div>
      <SendPanel
        composed={composed}
        review={review}
        isEmpty={isFirst}
        whatIf={whatIf}
        onWhatIf={setWhatIf}
        onCode={() => {
          setTab('code');
          setIsLookOpen(true);
        }}
      />
    </>
  );
});
