import { createClient } from '@23telecom/client';

const telecom = createClient({ proxy: '/api/telecom' });
const progress = await telecom.campaigns.progress('spring-2030');
const { items, next } = await telecom.campaigns.messages('spring-2030', { state: 'uncertain' });
if (progress.uncertain) await telecom.campaigns.pause('spring-2030');
