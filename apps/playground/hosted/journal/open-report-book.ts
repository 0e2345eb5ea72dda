import type { SendJournalEntry } from '@23telecom/client';
import type { HostedDatabase } from '../open-database.ts';
import { pickReport, type StoredReport } from './stored-report.ts';

/** The delivery reports of this browser, and the runs that their messages belong to. */
export interface ReportBook {
  /** The reports by message ID. */
  readonly reports: ReadonlyMap<string, StoredReport>;
  /** Notes the messages of a run, from an entry of its journal. */
  readonly note: (run: string, entry: SendJournalEntry) => void;
  /** Stores a report. Returns the run of its message; undefined if no run has it. */
  readonly receive: (
    messageId: string,
    report: Parameters<typeof pickReport>[1],
  ) => Promise<string | undefined>;
  readonly clear: () => Promise<void>;
}

/**
 * Opens the reports that earlier workers have stored.
 *
 * @param findRun - searches the run of a message that no journal names: it was found in the history
 */
export async function openReportBook(
  database: HostedDatabase,
  findRun: (messageId: string) => string | undefined,
): Promise<ReportBook> {
  const reports = new Map<string, StoredReport>();
  const runs = new Map<string, string>();
  for (const key of await database.getAllKeys('reports')) {
    const report = await database.get('reports', key);
    if (report) reports.set(key, report);
  }
  return {
    reports,
    note(run, entry) {
      if (entry.type !== 'outcome') return;
      for (const { messageId } of entry.results ?? []) {
        if (messageId !== null) runs.set(messageId, run);
      }
    },
    async receive(messageId, report) {
      const picked = pickReport(reports.get(messageId), report);
      reports.set(messageId, picked);
      await database.put('reports', picked, messageId);
      const run = runs.get(messageId) ?? findRun(messageId);
      if (run !== undefined) runs.set(messageId, run);
      return run;
    },
    async clear() {
      reports.clear();
      runs.clear();
      await database.clear('reports');
    },
  };
}
