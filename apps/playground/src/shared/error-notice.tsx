import { isTelecomError, isValidationError } from '@23telecom/client';

const fate = {
  no: 'Nothing was sent or billed.',
  maybe: 'It may have been sent: look it up in the history before you send it again.',
  yes: 'It was sent.',
} as const;

/** What went wrong, whether anything was sent, and what to mend. */
export function ErrorNotice({ error }: { readonly error: Error }) {
  return (
    <div className="notice bad" role="alert">
      {isTelecomError(error) ? (
        <p>
          <strong>{error.code}</strong>: {error.description} {fate[error.sent]}
        </p>
      ) : (
        <p>{error.message}</p>
      )}
      {isValidationError(error) && (
        <ul>
          {error.issues.map((issue) => (
            <li key={issue.path}>{issue.message}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
