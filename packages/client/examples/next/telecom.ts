import { createClient, type TelecomClient } from '@23telecom/client';

let client: TelecomClient | undefined;

/** The client with the key, for the server. Made at the first request: `next build` needs no key. */
export const getTelecom = (): TelecomClient =>
  (client ??= createClient({
    apiKey: process.env.TELECOM_API_KEY,
    baseUrl: process.env.TELECOM_BASE_URL,
  }));
