import type { Segment } from '@23telecom/encoding';
import { UserRound } from 'lucide-react';
import { memo, useMemo } from 'react';
import { findOffenders } from '../composer/mark-text.ts';
import './phone.css';

/** The message as the person sees it, with its segments in colour. */
export const Phone = memo(function Phone({
  senderId,
  segments,
  isMarkingOffenders,
}: {
  readonly senderId: string;
  readonly segments: readonly Segment[];
  readonly isMarkingOffenders: boolean;
}) {
  return (
    <div className="phone">
      <p className="phone-sender">
        <span aria-hidden>
          <UserRound className="icon" />
        </span>
        <bdi>{senderId === '' ? 'MyApp' : senderId}</bdi>
      </p>
      <div className="bubble" dir="auto" data-testid="bubble">
        {segments.map(({ start, text }, index) => (
          <mark key={start} className={`s${(index % 4) + 1}`}>
            {isMarkingOffenders ? <Marked text={text} /> : text}
          </mark>
        ))}
      </div>
    </div>
  );
});

function Marked({ text }: { readonly text: string }) {
  const parts = useMemo(() => splitAtOffenders(text), [text]);
  return parts.map(({ start, part, isOffender }) =>
    isOffender ? (
      <span key={start} className="offender">
        {part}
      </span>
    ) : (
      part
    ),
  );
}

interface Part {
  readonly start: number;
  readonly part: string;
  readonly isOffender: boolean;
}

function splitAtOffenders(text: string): readonly Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const { start, end } of findOffenders(text)) {
    if (start > at) parts.push({ start: at, part: text.slice(at, start), isOffender: false });
    parts.push({ start, part: text.slice(start, end), isOffender: true });
    at = end;
  }
  if (at < text.length) parts.push({ start: at, part: text.slice(at), isOffender: false });
  return parts;
}
