import type { Connection } from '../api/connection.ts';
import { controlPath } from '../control/control-path.ts';
import { isInboxOpen } from '../control/is-controllable.ts';
import type { InboxFiles } from './inbox-files.ts';

type FileName = keyof InboxFiles;

/** Where the files of the page are, beside the control paths that the page calls. */
const filesPath = `${controlPath}/inbox/`;

const names: ReadonlyMap<string, FileName> = new Map([
  ['/', 'html'],
  [`${filesPath}page.js`, 'script'],
  [`${filesPath}page.css`, 'style'],
  [`${filesPath}icon.svg`, 'icon'],
]);

const types: Readonly<Record<FileName, string>> = {
  html: 'text/html; charset=utf-8',
  script: 'text/javascript; charset=utf-8',
  style: 'text/css; charset=utf-8',
  icon: 'image/svg+xml',
};

/**
 * Only our own files and calls. Texts of messages are untrusted, so no script or style in the page's
 * HTML runs, no text can become HTML, and no other page can frame this one.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/**
 * Serves the inbox at `/`, and its files. Returns undefined for any other path, and over a socket to
 * anybody but this machine.
 */
export function serveInbox(
  request: Request,
  connection: Connection,
): Promise<Response> | undefined {
  const { method, url } = request;
  const name = names.get(new URL(url).pathname);
  if (name === undefined || !/^(GET|HEAD)$/.test(method)) return undefined;
  return isInboxOpen(request, connection) ? respond(name, method) : undefined;
}

async function respond(name: FileName, method: string): Promise<Response> {
  // Loaded on first use: a sandbox in a bundle need not carry the page.
  const { inboxFiles } = await import('./inbox-files.generated.ts');
  return new Response(method === 'HEAD' ? null : inboxFiles[name], {
    headers: {
      'Content-Type': types[name],
      'Content-Security-Policy': policy,
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Referrer-Policy': 'no-referrer',
      // The next version of the package is on the same address.
      'Cache-Control': 'no-cache',
    },
  });
}
