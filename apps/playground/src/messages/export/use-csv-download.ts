import type { UnifiedMessageFilter } from '@23telecom/client';
import { useBalance, useTelecomClient } from '@23telecom/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { saveCsv, writeCsvRow } from '../../shared/csv/write-csv.ts';
import { hasWords } from '../list/has-words.ts';
import type { MessageRow } from '../list/message-row.ts';
import { walkMessages } from '../list/walk-messages.ts';

/** State of a download. */
export interface CsvDownload {
  readonly status: 'idle' | 'running' | 'saved' | 'stopped' | 'failed';
  readonly rows: number;
  readonly error: Error | undefined;
  /** Saves the messages that match; with words, only those that contain them. */
  readonly start: (filter: UnifiedMessageFilter, words?: string) => void;
  readonly stop: () => void;
}

type State = Omit<CsvDownload, 'start' | 'stop'>;

const idle: State = { status: 'idle', rows: 0, error: undefined };
/** Shows progress after this many rows. */
const rowsPerUpdate = 500;
const columns = [
  'message_id',
  'source',
  'accepted_at',
  'delivered_at',
  'recipient',
  'sender_id',
  'text',
  'segments',
  'status',
  'status_code',
  'cost',
  'currency',
] as const;

/**
 * Downloads messages as CSV with their message IDs, which the provider's own export lacks. The file is saved only
 * when it is complete.
 */
export function useCsvDownload(): CsvDownload {
  const client = useTelecomClient();
  const currency = useBalance().data?.currency ?? '';
  const [state, setState] = useState(idle);
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const start = useCallback<CsvDownload['start']>(
    (filter, words) => {
      running.current?.abort();
      const controller = (running.current = new AbortController());
      const { signal } = controller;
      async function run(): Promise<void> {
        const lines = [writeCsvRow(columns)];
        for await (const row of walkMessages(client, filter, signal)) {
          if (signal.aborted) return;
          if (words !== undefined && !hasWords(row, words)) continue;
          lines.push(writeCsvRow(cellsOf(row, currency)));
          const rows = lines.length - 1;
          if (rows % rowsPerUpdate === 0) setState((last) => ({ ...last, rows }));
        }
        saveCsv(lines, `messages_${filter.from ?? ''}_${filter.to ?? ''}.csv`);
        setState({ status: 'saved', rows: lines.length - 1, error: undefined });
      }
      setState({ ...idle, status: 'running' });
      run().catch((error: unknown) => {
        if (signal.aborted) return;
        const failure = error instanceof Error ? error : new Error(String(error));
        setState({ ...idle, status: 'failed', error: failure });
      });
    },
    [client, currency],
  );
  const stop = useCallback(() => {
    running.current?.abort();
    setState({ ...idle, status: 'stopped' });
  }, []);
  return { ...state, start, stop };
}

function cellsOf(row: MessageRow, currency: string): Parameters<typeof writeCsvRow>[0] {
  return [
    row.messageId,
    row.messageId === null ? 'broadcast' : 'api',
    row.at,
    row.deliveredAt,
    row.recipient,
    row.senderId,
    row.text,
    row.segments,
    row.status,
    row.statusCode,
    row.cost,
    currency,
  ];
}
