import { createPostgresStore } from '@23telecom/campaigns';
import { openPostgres } from '@23telecom/campaigns/postgres';
import { createClient } from '@23telecom/client';

const telecom = createClient({ apiKey: process.env.TELECOM_API_KEY ?? '' });
const postgres = openPostgres({ connectionString: process.env.DATABASE_URL ?? '' });
const store = createPostgresStore(postgres);

await telecom.sms.sendOnce(
  'order-17-shipped',
  { to: ['+447911123456'], text: 'Your order has shipped', senderId: 'MyApp' },
  { store },
);
