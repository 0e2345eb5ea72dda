import { createClient } from '@23telecom/client';

const telecom = createClient({ apiKey: process.env.TELECOM_API_KEY });

const page = await telecom.sms.messages.list({ status: 'delivered', period: '30d' });
console.log(page.total, (await page.next())?.items.length);

for await (const message of telecom.sms.messages.list()) console.log(message.status);

const newest = await telecom.sms.messages.list().toArray({ limit: 10 });
