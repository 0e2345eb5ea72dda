import { useState } from 'react';
import { ErrorNotice } from '../../../shared/error-notice.tsx';
import { plural } from '../../../shared/format/plural.ts';
import type { Run, RunResolution } from '../../data/run.ts';
import { useResolveRun } from '../../data/use-resolve-run.ts';
import { AskDialog } from '../actions/ask-dialog.tsx';

/** Asks a person to decide on messages that may have been sent. Either choice can cost money, so the program does not make it. */
export function DecideUncertain({
  run: { id, state, uncertainKey: key = '' },
  recipients,
}: {
  readonly run: Run;
  /** How many messages are uncertain. */
  readonly recipients: number;
}) {
  const resolve = useResolveRun(id);
  // The messages that were asked about: they may change while the question is open.
  const [asked, setAsked] = useState<RunResolution>();
  const messages = plural(asked?.recipients ?? recipients, 'message');
  const people = plural(asked?.recipients ?? recipients, 'person', 'people');

  function confirm(): void {
    if (asked) resolve.mutate(asked);
    setAsked(undefined);
  }

  return (
    <>
      <div className="row">
        <button
          type="button"
          className="button small"
          disabled={resolve.isPending}
          onClick={() => setAsked({ decision: 'sent', recipients, key })}
        >
          {recipients === 1 ? 'It was sent' : 'They were sent'}
        </button>
        {state !== 'cancelled' && (
          <button
            type="button"
            className="button small"
            disabled={resolve.isPending}
            onClick={() => setAsked({ decision: 'resend', recipients, key })}
          >
            Send again
          </button>
        )}
      </div>
      {resolve.error && <ErrorNotice error={resolve.error} />}
      {asked?.decision === 'sent' && (
        <AskDialog
          title={`Count ${messages} as sent?`}
          yes="Count as sent"
          no="Leave it open"
          onYes={confirm}
          onNo={() => setAsked(undefined)}
        >
          This run will not write to {people} again. Check in Messages, or with the provider, that
          the text went out: this cannot be undone.
        </AskDialog>
      )}
      {asked?.decision === 'resend' && (
        <AskDialog
          title={`Send again to ${people}?`}
          yes={`Send ${messages} again`}
          no="Do not send"
          onYes={confirm}
          onNo={() => setAsked(undefined)}
        >
          Anyone who already got the text gets it twice, and you pay twice. Check in Messages, or
          with the provider, that it did not go out.
        </AskDialog>
      )}
    </>
  );
}
