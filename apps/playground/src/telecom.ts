import { createClient } from '@23telecom/client';

/** Speaks to the playground's own server, which alone holds the key. */
export const telecom = createClient({ proxy: '/api/telecom' });
