import { isTelecomError, isValidationError, type Sent, type TelecomError } from '@23telecom/client';
import { CircleX } from 'lucide-react';
import { capitalise } from './format/capitalise.ts';
import { adviseOn } from './error-advice.ts';

const sentWords: Readonly<Record<Sent, string>> = {
  no: 'Nothing was sent or billed.',
  maybe: 'We can’t tell whether it was sent.',
  yes: 'It was sent.',
};

/** Shows an error, whether anything was sent, and the remedy, with the code for support at the end. */
export function ErrorNotice({
  error,
  onRetry,
}: {
  readonly error: Error;
  /** Shows a button that tries again; only for calls that read. */
  readonly onRetry?: (() => void) | undefined;
}) {
  const isOfApi = isTelecomError(error);
  return (
    <div className="notice bad" role="alert">
      <CircleX className="icon" aria-hidden />
      {isOfApi && isValidationError(error) ? (
        <ul>
          {error.issues.map((issue) => (
            <li key={issue.path}>{toSentence(issue.message)}</li>
          ))}
        </ul>
      ) : (
        <p>{toSentence(isOfApi ? error.description : error.message)}</p>
      )}
      {isOfApi && (
        <p>
          {isSend(error) && <strong>{sentWords[error.sent]} </strong>}
          {adviseOn(error)} <code className="hint">{error.code}</code>
        </p>
      )}
      {onRetry && (
        <div>
          <button type="button" className="button small" onClick={onRetry}>
            Try again
          </button>
        </div>
      )}
    </div>
  );
}

/** Whether the failed call could have sent a message; other calls get no words about sending. */
function isSend({ operation }: TelecomError): boolean {
  return operation?.startsWith('sms.send') ?? true;
}

function toSentence(words: string): string {
  const sentence = capitalise(words);
  return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`;
}
