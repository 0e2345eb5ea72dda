import { CircleCheck, CircleDashed, CircleX, Clock } from 'lucide-react';
import type { ReactNode } from 'react';
import { outcomeOf, type OutcomeTone } from './outcome.ts';

const icons = { good: CircleCheck, wait: CircleDashed, warn: Clock, bad: CircleX } as const;

/** The outcome of a message: an icon and a word. */
export function OutcomeLabel({ status }: { readonly status: string }) {
  const { tone, word } = outcomeOf(status);
  return (
    <ToneLabel tone={tone} status={status}>
      {word}
    </ToneLabel>
  );
}

/** Words with the icon and the colour of an outcome. */
export function ToneLabel({
  tone,
  status,
  children,
}: {
  readonly tone: OutcomeTone;
  /** The code of the API, for tests and for logs. */
  readonly status?: string | undefined;
  readonly children: ReactNode;
}) {
  const Icon = icons[tone];
  return (
    <span className={`status ${tone}`} data-status={status}>
      <Icon className="icon" aria-hidden />
      {children}
    </span>
  );
}
