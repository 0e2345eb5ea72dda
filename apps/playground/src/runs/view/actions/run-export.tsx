import type { TelecomClient } from '@23telecom/client';
import { useTelecomClient } from '@23telecom/react';
import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { saveCsv, writeCsvRow } from '../../../shared/csv/write-csv.ts';
import { ErrorNotice } from '../../../shared/error-notice.tsx';
import type { Run, RunMessage } from '../../data/run.ts';

/** The largest page of a campaign's messages. */
const limit = 1_000;
const columns = [
  'name',
  'recipient',
  'message_id',
  'state',
  'status',
  'status_code',
  'accepted_at',
  'reported_at',
  'segments',
  'cost',
  'text',
] as const;

/** Saves what became of each recipient of a run as CSV. */
export function RunExport({ run: { id } }: { readonly run: Run }) {
  const client = useTelecomClient();
  const download = useMutation({
    mutationFn: async () => saveCsv(await writeRows(client, id), `${id}.csv`),
  });
  return (
    <>
      <button
        type="button"
        className="button small"
        disabled={download.isPending}
        onClick={() => download.mutate()}
      >
        <Download className="icon" aria-hidden /> CSV
      </button>
      {download.error && <ErrorNotice error={download.error} />}
    </>
  );
}

async function writeRows(client: TelecomClient, id: string): Promise<readonly string[]> {
  const lines = [writeCsvRow(columns)];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof client.campaigns.messages>> =
      await client.campaigns.messages(id, { after, limit });
    // The playground's server adds the fields of a run's message.
    for (const message of page.items as readonly RunMessage[]) {
      lines.push(
        writeCsvRow([
          message.name,
          message.recipient,
          message.messageId,
          message.state,
          message.status,
          message.statusCode,
          message.acceptedAt,
          message.reportedAt,
          message.segments,
          message.cost,
          message.text,
        ]),
      );
    }
    after = page.next;
  } while (after !== null);
  return lines;
}
