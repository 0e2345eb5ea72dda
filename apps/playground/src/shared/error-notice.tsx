import { isTelecomError, isValidationError, type Sent, type TelecomError } from '@23telecom/client';
import { CircleX } from 'lucide-react';
import type { ReactNode } from 'react';
import { adviseOn } from './error-advice.ts';

const fate: Readonly<Record<Sent, string>> = {
  no: 'Nothing was sent or billed.',
  maybe: 'It may have been sent.',
  yes: 'It was sent.',
};

/** What went wrong, whether anything was sent, and what to do. */
export function ErrorNotice({
  error,
  onRetry,
}: {
  readonly error: Error;
  /** Asks once more: for what only reads. */
  readonly onRetry?: (() => void) | undefined;
}) {
  if (!isTelecomError(error)) {
    return (
      <div className="notice bad" role="alert">
        {error.message}
      </div>
    );
  }
  return (
    <ErrorText
      code={error.code}
      description={error.description}
      sent={isSend(error) ? error.sent : undefined}
      advice={adviseOn(error)}
      onRetry={onRetry}
    >
      {isValidationError(error) && (
        <ul>
          {error.issues.map((issue) => (
            <li key={issue.path}>{issue.message}</li>
          ))}
        </ul>
      )}
    </ErrorText>
  );
}

/** Of a call that only reads there is nothing to say about sending. */
const isSend = ({ operation }: TelecomError): boolean => operation?.startsWith('sms.send') ?? true;

/** The same of an error that came as plain data. */
export function ErrorText({
  code,
  description,
  sent,
  advice,
  onRetry,
  children,
}: {
  readonly code: string;
  readonly description: string;
  /** Left out of calls that send nothing. */
  readonly sent?: Sent | undefined;
  readonly advice: string;
  readonly onRetry?: (() => void) | undefined;
  readonly children?: ReactNode;
}) {
  return (
    <div className="notice bad error-notice" role="alert">
      <CircleX size={18} aria-hidden />
      <div className="stack tight">
        <p>
          <code className="error-code">{code}</code> {description}
        </p>
        {children}
        <p>
          {sent && <strong>{fate[sent]}</strong>} {advice}
        </p>
        {onRetry && (
          <div>
            <button type="button" className="button quiet small" onClick={onRetry}>
              Try again
            </button>
          </div>
        )}
      </div>
    </div>
  );
}
