import { isTelecomError, isValidationError } from '@23telecom/client';
import { CircleX } from 'lucide-react';
import { adviseOn } from './error-advice.ts';

const fate = {
  no: 'Nothing was sent or billed.',
  maybe: 'It may have been sent.',
  yes: 'It was sent.',
} as const;

/** What went wrong, whether anything was sent, and what to do. */
export function ErrorNotice({ error }: { readonly error: Error }) {
  return (
    <div className="notice bad error-notice" role="alert">
      <CircleX size={18} aria-hidden />
      <div className="stack tight">
        {isTelecomError(error) ? (
          <>
            <p>
              <code className="error-code">{error.code}</code> {error.description}
            </p>
            {isValidationError(error) && (
              <ul>
                {error.issues.map((issue) => (
                  <li key={issue.path}>{issue.message}</li>
                ))}
              </ul>
            )}
            <p>
              <strong>{fate[error.sent]}</strong> {adviseOn(error)}
            </p>
          </>
        ) : (
          <p>{error.message}</p>
        )}
      </div>
    </div>
  );
}
