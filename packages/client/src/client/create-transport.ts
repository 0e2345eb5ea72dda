import type { Clock } from '../call/waiting/clock.ts';
import { createNoteSecret } from '../call/credentials/create-note-secret.ts';
import type { Credentials } from '../call/credentials/credentials.ts';
import { onDemand } from '../call/runtime/on-demand.ts';
import { proxyTransport } from '../call/transports/proxy-transport.ts';
import type { Transport } from '../call/transports/transport.ts';
import { isBrowser } from '../codec/is-browser.ts';
import { parts } from './parts.ts';

/** The parts of a client that its transport is made from. */
interface TransportContext {
  readonly baseUrl: string;
  readonly isProxy: boolean;
  readonly credentials: Credentials;
  readonly clock: Clock;
  /** The secrets of the client, to which credentials from functions are added. */
  readonly secrets: unknown[];
}

/**
 * Makes the function that loads the transport of a client on first use. A browser sends through a proxy
 * handler, so only that way is bundled eagerly.
 */
export function createTransport({
  baseUrl,
  isProxy,
  credentials,
  clock,
  secrets,
}: TransportContext): () => Promise<Transport> {
  return onDemand(async () => {
    if (isProxy) {
      return proxyTransport(baseUrl, isPage() ? undefined : await parts.serverRequests());
    }
    const directTransport = await parts.directTransport();
    return directTransport(baseUrl, credentials, clock, createNoteSecret(secrets));
  });
}

/** Whether `fetch` is a page's. Tests of pages run on Node with a document, and React Native has no address. */
function isPage(): boolean {
  const { process, location } = globalThis as {
    readonly process?: { readonly versions?: { readonly node?: string } };
    readonly location?: unknown;
  };
  return isBrowser() && !!location && process?.versions?.node === undefined;
}
