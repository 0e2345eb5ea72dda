import { plural } from '../../shared/format/plural.ts';
import type { CsvDownload } from './use-csv-download.ts';

/** The state of a download in words; undefined where there is nothing to say. */
export function describeProgress(status: CsvDownload['status'], rows: number): string | undefined {
  if (status === 'running') return `${plural(rows, 'row')} so far`;
  if (status === 'saved') return `${plural(rows, 'row')} saved`;
  return status === 'stopped' ? 'Stopped. No file was saved.' : undefined;
}
