import { createClient } from '@23telecom/client';

const telecom = createClient({ proxy: '/api/telecom' });
await telecom.sms.send({ to: ['+447911123456'], text: 'Hello', senderId: 'MyApp' });
