import { ChevronDown, TriangleAlert } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import './advice.css';

/** A strip below the composer: a sentence, a remedy, and details that can be opened. */
export function AdviceStrip({
  tone,
  children,
  action,
  detailsLabel,
  details,
  testId,
}: {
  readonly tone: 'warn' | 'bad';
  /** The sentence. */
  readonly children: ReactNode;
  readonly action?: ReactNode;
  /** The name of the button that opens the details. */
  readonly detailsLabel?: string;
  readonly details?: ReactNode;
  readonly testId: string;
}) {
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className="saving" data-tone={tone} data-testid={testId}>
      <TriangleAlert className="icon" aria-hidden />
      <p className="saving-words">{children}</p>
      {action}
      {details !== undefined && (
        <button
          type="button"
          className="icon-button small"
          aria-expanded={isOpen}
          aria-controls={id}
          aria-label={detailsLabel}
          title={detailsLabel}
          onClick={() => setIsOpen(!isOpen)}
        >
          <ChevronDown className="icon" aria-hidden />
        </button>
      )}
      {details !== undefined && (
        <div className="saving-details" id={id} hidden={!isOpen}>
          {isOpen && details}
        </div>
      )}
    </div>
  );
}
