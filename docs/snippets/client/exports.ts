import { createClient } from '@23telecom/client';

const telecom = createClient({ apiKey: process.env.TELECOM_API_KEY });
const file = await telecom.sms.messages.export({ period: '30d' });
for await (const message of file.rows()) console.log(message.recipient, message.status);
