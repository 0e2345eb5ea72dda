import { CircleCheck, CircleDashed, CircleX } from 'lucide-react';
import { toneOf, wordOf } from './status-meaning.ts';

const icons = { good: CircleCheck, waiting: CircleDashed, bad: CircleX } as const;

/** A status in words, with the wire's own code beside it: that is what a log or the support asks for. */
export function StatusLabel({ status }: { readonly status: string }) {
  const tone = toneOf(status);
  const Icon = icons[tone];
  return (
    <span className="status" data-tone={tone} data-status={status}>
      <Icon size={15} aria-hidden /> {wordOf(status)} <code>{status}</code>
    </span>
  );
}
