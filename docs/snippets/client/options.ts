import { createClient } from '@23telecom/client';

const telecom = createClient({ apiKey: () => process.env.TELECOM_API_KEY });
console.log(await telecom.account.balance());
