import { createClient } from '@23telecom/client';
import { traceCalls } from '@23telecom/client/opentelemetry';

const telecom = createClient({
  apiKey: process.env.TELECOM_API_KEY,
  middleware: [traceCalls()],
});
console.log(await telecom.account.balance());
