import { useBalance } from '@23telecom/react';
import { useQuery } from '@tanstack/react-query';
import { Compose } from './compose/compose.tsx';
import { History } from './history/history.tsx';
import { useDeliveryEvents } from './live/use-delivery-events.ts';
import { formatMoney } from './shared/format-money.ts';
import { Statistics } from './statistics/statistics.tsx';

interface PlaygroundConfig {
  readonly mode: 'sandbox' | 'live';
}

export function App() {
  useDeliveryEvents();
  const balance = useBalance();
  const config = useQuery({
    queryKey: ['playground', 'config'],
    queryFn: async ({ signal }) =>
      (await (await fetch('/api/config', { signal })).json()) as PlaygroundConfig,
    staleTime: Infinity,
  });

  return (
    <div className="page">
      <header className="masthead">
        <h1>23 Telecom playground</h1>
        {config.data && (
          <span className="badge">
            {config.data.mode === 'sandbox' ? 'Sandbox: nothing leaves this machine' : 'Live'}
          </span>
        )}
        <span className="balance" data-testid="balance">
          {balance.data
            ? `Balance ${formatMoney(balance.data.balance, balance.data.currency)}`
            : 'Balance …'}
        </span>
      </header>
      <main className="stack">
        <Compose />
        <Statistics />
        <History />
      </main>
    </div>
  );
}
