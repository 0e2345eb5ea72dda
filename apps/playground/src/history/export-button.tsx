import type { ExportFilter } from '@23telecom/client';
import { useSmsExport } from '@23telecom/react';
import { Download, X } from 'lucide-react';
import { ErrorNotice } from '../shared/error-notice.tsx';
import { formatCount } from '../shared/plural.ts';

/** Downloads what the filters show, says how far it is, and can be stopped. */
export function ExportButton({ filter }: { readonly filter: ExportFilter }) {
  const download = useSmsExport();
  const isRunning = download.status === 'pending';
  return (
    <div className="row">
      {download.status !== 'idle' && (
        <span className="hint" role="status" data-testid="export-progress">
          {isRunning && `${formatCount(download.rows)} rows`}
          {download.status === 'success' && `${formatCount(download.rows)} rows saved`}
          {download.status === 'cancelled' && 'Stopped: no file was saved'}
        </span>
      )}
      {isRunning ? (
        <button type="button" className="button quiet small" onClick={download.cancel}>
          <X size={16} aria-hidden /> Stop
        </button>
      ) : (
        <button
          type="button"
          className="button quiet small"
          onClick={() => void download.start(filter)}
        >
          <Download size={16} aria-hidden /> Download CSV
        </button>
      )}
      {download.error && <ErrorNotice error={download.error} />}
    </div>
  );
}
