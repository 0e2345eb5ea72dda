import { checkPageUrl } from './check-page-url.ts';
import { isBeforeRequest } from './is-before-request.ts';
import { oneShotBody } from './one-shot-body.ts';

/**
 * The parts of a request that a page does not need: its `fetch` takes no other body and names no phase, and its
 * address completes a path.
 */
export const serverRequests = { checkPageUrl, isBeforeRequest, oneShotBody };

/** How requests are made outside of pages. */
export type ServerRequests = typeof serverRequests;
