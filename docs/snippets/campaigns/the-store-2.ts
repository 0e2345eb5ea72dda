import { openPostgres } from '@23telecom/campaigns/postgres';

await using store = openPostgres({ connectionString: process.env.DATABASE_URL ?? '' });
