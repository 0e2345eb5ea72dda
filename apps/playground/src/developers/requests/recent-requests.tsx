import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useConfig } from '../../shared/config.ts';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { sandboxQueries } from '../data/sandbox-control.ts';
import { mergeLog } from './log-entry.ts';
import { RequestRows } from './request-rows.tsx';

const maxRows = 12;

/** The latest requests of the page and webhooks of the sandbox; each opens under Developers. */
export function RecentRequests() {
  const isSandbox = useConfig()?.mode === 'sandbox';
  const requests = useQuery({ ...sandboxQueries.requests, enabled: isSandbox }).data;
  const webhooks = useQuery({ ...sandboxQueries.webhooks, enabled: isSandbox }).data;
  const entries = useMemo(
    () => mergeLog(requests ?? [], webhooks ?? []).slice(0, maxRows),
    [requests, webhooks],
  );
  if (!isSandbox) {
    return (
      <EmptyState title="No log of the live API">
        <p>The sandbox shows each request here, with its body and response.</p>
      </EmptyState>
    );
  }
  return (
    <div className="stack">
      <RequestRows entries={entries} />
      <p>
        <Link to="/developers">All requests</Link>
      </p>
    </div>
  );
}
