import { lazy } from 'react';
import { isLong } from '../../composition/is-long.ts';
import { personName } from '../../composition/person-name.ts';
import type { Composed } from '../../composition/use-composed.ts';
import { describePrice } from '../../cost/describe-price.ts';
import { PriceByCountry } from '../../cost/price-by-country.tsx';
import type { WhatIf } from '../../what-if/what-ifs.ts';
import { LazyPart } from '../../shared/ui/lazy-part.tsx';
import { useDebouncedWhenSlow } from '../../shared/use-debounced-when-slow.ts';
import { Phone } from './phone.tsx';
import { SegmentStrip } from './segment-strip.tsx';
import { Stepper } from './stepper.tsx';
import { Tabs } from './tabs.tsx';
import './look.css';

const Bytes = lazy(async () => ({ default: (await import('./bytes.tsx')).Bytes }));
const CodeTab = lazy(async () => ({ default: (await import('./code-tab.tsx')).CodeTab }));
const RecentRequests = lazy(async () => ({
  default: (await import('../../developers/requests/recent-requests.tsx')).RecentRequests,
}));

const tabs = [
  { id: 'phone', label: 'Phone' },
  { id: 'bytes', label: 'Bytes' },
  { id: 'code', label: 'Code' },
  { id: 'log', label: 'Log' },
] as const;

export type LookTab = (typeof tabs)[number]['id'];

/** The message as one person gets it: on a phone, in bytes, as code, and the requests about it. */
export function Look({
  composed,
  isMarkingOffenders,
  whatIf,
  tab,
  onTab,
  isOpen,
  onToggle,
  onShow,
}: {
  readonly composed: Composed;
  readonly isMarkingOffenders: boolean;
  /** The failure that the next send tries. */
  readonly whatIf: WhatIf | undefined;
  readonly tab: LookTab;
  readonly onTab: (tab: LookTab) => void;
  /** Whether it is open where the window is narrow. */
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly onShow: (index: number, length: number) => void;
}) {
  const { list, person, personIndex, showPerson } = composed;
  const count = list.recipients.length;
  const name = person && (personName(person, list.columns) ?? person.number);
  return (
    <section className="look" aria-label="Preview">
      <button
        type="button"
        className="look-toggle"
        aria-expanded={isOpen}
        onClick={() => onToggle(!isOpen)}
      >
        Preview and price
        {name !== undefined && (
          <span className="push">
            <bdi>{name}</bdi>, {personIndex + 1} of {count}
          </span>
        )}
      </button>
      <div className="look-body">
        <Tabs
          label="Views of the message"
          tabs={tabs}
          selected={tab}
          onSelect={onTab}
          aside={
            name !== undefined &&
            count > 1 && (
              <Stepper name={name} index={personIndex} count={count} onStep={showPerson} />
            )
          }
        >
          {tab === 'phone' && (
            <PhonePanel composed={composed} isMarkingOffenders={isMarkingOffenders} />
          )}
          {tab === 'bytes' && (
            <LazyPart height="16rem">
              <Bytes composed={composed} onShow={onShow} />
            </LazyPart>
          )}
          {tab === 'code' && (
            <LazyPart height="16rem">
              <CodeTab composed={composed} whatIf={whatIf} />
            </LazyPart>
          )}
          {tab === 'log' && (
            <LazyPart height="16rem">
              <RecentRequests />
            </LazyPart>
          )}
        </Tabs>
      </div>
    </section>
  );
}

/** Marks in more segments would slow down typing. */
const markedSegments = 20;

function PhonePanel({
  composed,
  isMarkingOffenders,
}: {
  readonly composed: Composed;
  readonly isMarkingOffenders: boolean;
}) {
  const { draft, coding, measured } = useDebouncedWhenSlow(composed, isLong(composed.message));
  const { estimate } = measured;
  const isMarking =
    isMarkingOffenders &&
    coding.analysis.encoding === 'UCS-2' &&
    coding.segments.length <= markedSegments;
  return (
    <>
      <Phone senderId={draft.senderId} segments={coding.segments} isMarkingOffenders={isMarking} />
      {coding.segments.length > 0 && <SegmentStrip coding={coding} />}
      {estimate && (
        <details className="fold section">
          <summary>
            Price by country <span className="push num">{describePrice(estimate)}</span>
          </summary>
          <PriceByCountry estimate={estimate} />
        </details>
      )}
    </>
  );
}
