import type { UnifiedMessageFilter } from '@23telecom/client';
import { Download, X } from 'lucide-react';
import { ErrorNotice } from '../../shared/error-notice.tsx';
import { describeProgress } from './describe-progress.ts';
import { useCsvDownload } from './use-csv-download.ts';

/** Downloads the messages that match as CSV, with progress and a button that stops it. */
export function ExportButton({
  filter,
  words,
}: {
  readonly filter: UnifiedMessageFilter | undefined;
  /** Words that the messages must contain. */
  readonly words: string | undefined;
}) {
  const { status, rows, error, start, stop } = useCsvDownload();
  return (
    <div className="row export">
      {status !== 'idle' && status !== 'failed' && (
        <span className="hint num" role="status" data-testid="export-progress">
          {describeProgress(status, rows)}
        </span>
      )}
      {status === 'running' ? (
        <button type="button" className="button small" onClick={stop}>
          <X className="icon" aria-hidden /> Stop
        </button>
      ) : (
        <button
          type="button"
          className="button small"
          disabled={filter === undefined}
          onClick={() => filter && start(filter, words)}
        >
          <Download className="icon" aria-hidden /> CSV
        </button>
      )}
      {error && <ErrorNotice error={error} />}
    </div>
  );
}
