import { CircleX } from 'lucide-react';

/** Says that a draft could not be read or measured, so that it cannot be sent. */
export function TaskFailed({ title, error }: { readonly title: string; readonly error: Error }) {
  return (
    <div className="notice bad" role="alert" data-testid="task-failed">
      <CircleX className="icon" aria-hidden />
      <p>
        <b className="strong">{title}</b> Nothing was sent, and your draft is kept:{' '}
        <button
          type="button"
          className="button bare small"
          onClick={() => window.location.reload()}
        >
          reload the page
        </button>
      </p>
      <p>
        <code className="hint">{error.message}</code>
      </p>
    </div>
  );
}
