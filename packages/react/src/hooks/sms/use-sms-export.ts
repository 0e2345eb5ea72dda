'use client';

import type { ExportFilter, TelecomError } from '@23telecom/client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { countCsvRows, type ExportProgress } from '../../sms/export/count-csv-rows.ts';
import { saveFile } from '../../sms/export/save-file.ts';
import { useTelecomClient } from '../use-telecom-client.ts';

/** A download, and how far it is. */
export interface SmsExportState extends ExportProgress {
  readonly status: 'idle' | 'running' | 'done' | 'cancelled' | 'error';
  /** Why it failed; a file that was cut off is an error, never a short file. */
  readonly error: TelecomError | null;
}

/** What {@link useSmsExport} gives. */
export interface SmsExportResult extends SmsExportState {
  /** Starts a download, and cancels the one that is under way. Settles when it has ended. */
  readonly start: (filter?: ExportFilter, to?: WritableStream<Uint8Array>) => Promise<void>;
  readonly cancel: () => void;
}

const idle: SmsExportState = { status: 'idle', rows: 0, bytes: 0, error: null };

/** Milliseconds between two renders of the progress. */
const renderEveryMs = 100;

/**
 * Downloads messages as a CSV file, with its progress. The browser saves the file when it is
 * complete; or give `start` a stream to write to, such as one from `showSaveFilePicker`. Leaving the
 * page cancels.
 *
 * @example
 * ```ts
 * const { start, cancel, status, rows } = useSmsExport();
 * await start({ period: '30d' });
 * ```
 */
export const useSmsExport = (): SmsExportResult => {
  const client = useTelecomClient();
  const [state, setState] = useState(idle);
  const running = useRef<AbortController>(null);

  const start = useCallback<SmsExportResult['start']>(
    async (filter, to) => {
      running.current?.abort();
      const controller = (running.current = new AbortController());
      const { signal } = controller;
      let progress: SmsExportState = { ...idle, status: 'running' };
      let renderedAt = 0;
      const show = (change: Partial<SmsExportState>) => {
        progress = { ...progress, ...change };
        const isDue = change.status ?? Date.now() - renderedAt >= renderEveryMs;
        if (!isDue || running.current !== controller) return;
        renderedAt = Date.now();
        setState(progress);
      };
      show({ status: 'running' });
      try {
        const { body, filename } = await client.sms.messages.export(filter, { signal });
        const file = body.pipeThrough(countCsvRows(show), { signal });
        if (to) await file.pipeTo(to, { signal });
        else saveFile(await new Response(file).blob(), filename ?? 'messages.csv');
        show({ status: 'done' });
      } catch (error) {
        show(
          signal.aborted
            ? { status: 'cancelled' }
            : { status: 'error', error: error as TelecomError },
        );
      }
    },
    [client],
  );
  const cancel = useCallback(() => running.current?.abort(), []);
  useEffect(() => cancel, [cancel]);

  return { ...state, start, cancel };
};
