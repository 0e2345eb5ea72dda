import { createClient, type SmsStats } from '@23telecom/client';
import { TelecomProvider } from '@23telecom/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Totals } from './totals.tsx';

function render(totalSent: number): string {
  const period = { from: '2026-11-28', to: '2026-11-28' };
  const stats: SmsStats = {
    ...period,
    source: 'all',
    totalSent,
    delivered: totalSent,
    undelivered: 0,
    expired: 0,
    pending: 0,
    totalCost: 0.04,
    currency: 'EUR',
  } as unknown as SmsStats;
  const client = createClient({ proxy: 'http://127.0.0.1/api/telecom' });
  const view = createElement(Totals, { stats, filter: period });
  const provided = createElement(TelecomProvider, { client, children: view });
  return renderToStaticMarkup(
    createElement(QueryClientProvider, { client: new QueryClient(), children: provided }),
  );
}

test('a period with one message has the average of 1 message, not of 1 messages', () => {
  expect(render(1)).toContain('<small>1 message</small>');
  expect(render(2)).toContain('<small>2 messages</small>');
});
