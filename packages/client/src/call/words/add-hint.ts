import { rebuildError } from '../../errors/rebuild-error.ts';
import type { TelecomError } from '../../errors/telecom-error.ts';

/** The parts of a call that a hint depends on. */
export interface HintContext {
  /** The prefix of the URL: of the API, or of the proxy handler. */
  readonly baseUrl: string;
  readonly isProxy: boolean;
}

const loopback =
  /^https?:\/\/(localhost|[^/:]+\.localhost|127(\.\d+){3}|0\.0\.0\.0|\[::1?\])(:|\/|$)/i;

/** Adds the remedy to an error about the URL: a 404, or a refused connection. */
export function addHint(error: TelecomError, context: HintContext): TelecomError {
  const { status, description } = error;
  const hint = status === 404 ? hintOfPath(context) : hintOfStart(context);
  const end = /[.!?]$/.test(description) ? '' : '.';
  return hint ? rebuildError(error, { description: `${description}${end} ${hint}` }) : error;
}

function hintOfPath({ isProxy, baseUrl }: HintContext): string {
  if (isProxy) {
    return 'Is the proxy handler mounted at this path, with the name of the operation as its last segment?';
  }
  return baseUrl.endsWith('/api/v1')
    ? 'Is baseUrl the URL of the API?'
    : 'Does baseUrl end in /api/v1?';
}

/** Only of this machine we know what runs there. */
function hintOfStart({ isProxy, baseUrl }: HintContext): string | undefined {
  if (!loopback.test(baseUrl)) return undefined;
  return isProxy
    ? 'Is your server running?'
    : 'Is the sandbox running? Start it with npx @23telecom/sandbox.';
}
