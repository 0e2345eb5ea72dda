'use client';

import type { ExportFilter, TelecomError } from '@23telecom/client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { countCsvRows, type ExportProgress } from '../../sms/export/count-csv-rows.ts';
import { saveFile } from '../../sms/export/save-file.ts';
import { useTelecomClient } from '../telecom-provider.ts';

/** A download, and how far it is. */
export interface SmsExportState extends ExportProgress {
  readonly status: 'idle' | 'pending' | 'success' | 'cancelled' | 'error';
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

  const cancel = useCallback(() => running.current?.abort(), []);
  const start = useCallback<SmsExportResult['start']>(
    async (filter, to) => {
      cancel();
      const controller = (running.current = new AbortController());
      const { signal } = controller;
      const show = (change: Partial<SmsExportState>) => {
        // A download that gave way to another has nothing more to say.
        if (running.current === controller) setState((last) => ({ ...last, ...change }));
      };
      show({ ...idle, status: 'pending' });
      try {
        const { body, filename } = await client.sms.messages.export(filter, { signal });
        const file = body.pipeThrough(countCsvRows(show), { signal });
        if (to) await file.pipeTo(to);
        else saveFile(await new Response(file).blob(), filename ?? 'messages.csv');
        show({ status: 'success' });
      } catch (error) {
        // Where nothing came to be written: a file must not stay open for it.
        to?.abort(error).catch(() => undefined);
        if (signal.aborted) show({ status: 'cancelled' });
        else show({ status: 'error', error: error as TelecomError });
      }
    },
    [client, cancel],
  );
  useEffect(() => cancel, [cancel]);

  return { ...state, start, cancel };
};
