import { openEmbedded } from '@23telecom/campaigns/embedded';

await using store = openEmbedded('./campaigns');
const database = await store.open(); // optional: it also opens on first use
