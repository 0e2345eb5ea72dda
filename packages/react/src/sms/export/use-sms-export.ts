'use client';

import { type ExportFilter, type TelecomError, ValidationError } from '@23telecom/client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTelecomClient } from '../../provider/telecom-provider.ts';
import { countCsvRows, type ExportProgress } from './count-csv-rows.ts';
import { saveFile } from './save-file.ts';

/** State and progress of a download. */
export interface SmsExportState extends ExportProgress {
  readonly status: 'idle' | 'pending' | 'success' | 'cancelled' | 'error';
  /** Why the download failed. A truncated file is an error too. */
  readonly error: TelecomError | null;
}

/** Result of {@link useSmsExport}. */
export interface SmsExportResult extends SmsExportState {
  /**
   * Starts a download and cancels the previous one. Resolves when the download has ended, whatever
   * its outcome.
   */
  readonly start: (filter?: ExportFilter, to?: WritableStream<Uint8Array>) => Promise<void>;
  readonly cancel: () => void;
}

const idle: SmsExportState = { status: 'idle', rows: 0, bytes: 0, error: null };

/**
 * Downloads messages as a CSV file and shows the progress. The browser saves the file when it is
 * complete. To write it elsewhere, pass a stream to `start`, such as one from `showSaveFilePicker`.
 * Unmounting the component cancels the download.
 *
 * @example
 * ```ts
 * const { start, cancel, status, rows } = useSmsExport();
 * await start({ period: '30d' });
 * ```
 */
export function useSmsExport(): SmsExportResult {
  const client = useTelecomClient();
  const [state, setState] = useState(idle);
  const running = useRef<AbortController>(null);

  const cancel = useCallback(() => running.current?.abort(), []);
  const start = useCallback<SmsExportResult['start']>(
    async (filter, to) => {
      cancel();
      const controller = (running.current = new AbortController());
      const { signal } = controller;
      function show(change: Partial<SmsExportState>) {
        // Ignore a download that a newer one has replaced.
        if (running.current === controller) setState((last) => ({ ...last, ...change }));
      }
      show({ ...idle, status: 'pending' });
      try {
        requireStream(to);
        const { body, filename } = await client.sms.messages.export(filter, { signal });
        const file = body.pipeThrough(countCsvRows(show), { signal });
        if (to) await file.pipeTo(to);
        else saveFile(await new Response(file).blob(), filename ?? 'messages.csv');
        show({ status: 'success' });
      } catch (error) {
        // If the request failed, `pipeTo` never ran: close the caller's file here.
        if (isStream(to)) to.abort(error).catch(() => undefined);
        if (signal.aborted) show({ status: 'cancelled' });
        else show({ status: 'error', error: error as TelecomError });
      }
    },
    [client, cancel],
  );
  useEffect(() => cancel, [cancel]);

  return { ...state, start, cancel };
}

function isStream(to: unknown): to is WritableStream<Uint8Array> {
  return typeof (to as Partial<WritableStream> | undefined)?.getWriter === 'function';
}

/** Throws before the request: a file that has nowhere to go would be downloaded in vain. */
function requireStream(to: unknown): void {
  if (to === undefined || to === null || isStream(to)) return;
  const message = 'expected a WritableStream, such as that of createWritable()';
  throw new ValidationError({
    code: 'INVALID_INPUT',
    description: `to: ${message}`,
    operation: 'sms.messages.export',
    issues: [{ path: 'to', code: 'INVALID', message }],
  });
}
