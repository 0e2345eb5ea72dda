import { createClient } from '@23telecom/client';
import { expect, test } from 'vitest';
import { numbers, startService } from '../support/start-service.ts';

const row = { country: 'United Kingdom', network: '', mcc: '', mnc: '' };

test.each([
  [
    'a dial code with a leading zero',
    { ...row, dialcode: '044', rate: 9 },
    { min: 4, unpriced: 0 },
  ],
  ['a rate beyond all money', { ...row, dialcode: '4475', rate: 1e22 }, { min: 4, unpriced: 0 }],
  [
    'a date that is none',
    { ...row, dialcode: '1', rate: 1, rate_start_date: '2026.99.99 00:00:00' },
    { min: 4, unpriced: 0 },
  ],
  // The numbers of a longer code have its price, which is not known, and never that of `44`.
  [
    'an unknown price of a longer code',
    { ...row, dialcode: '4474', rate: -1 },
    { min: 0, unpriced: 100 },
  ],
])('a price list with %s: the plan is made', async (_, odd, expected) => {
  const service = await startService();
  const telecom = createClient({
    apiKey: 'sk_prod_local',
    baseUrl: service.url,
    fetch: async (url, init) => {
      if (!(url as string).includes('/pricing')) return await fetch(url, init);
      return Response.json([{ ...row, dialcode: '44', rate: 0.04 }, odd]);
    },
  });
  const campaigns = service.open({ telecom });
  const campaign = await campaigns.create({ id: 'priced', senderId: 'MyApp', text: 'Hi' });
  await campaign.add(numbers(100));
  const { cost } = await campaign.plan();
  expect(cost).toMatchObject(expected);
});
