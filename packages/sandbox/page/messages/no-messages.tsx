import type { JSX } from 'preact';
import { defaultApiKeys } from '../../src/sandbox/default-credentials.ts';
import { CopyButton } from '../parts/copy-button.tsx';

/** The first visit: how to send a message to this sandbox. */
export function NoMessages(): JSX.Element {
  const command = [
    `curl ${new URL('api/v1/sms/send', document.baseURI).href} \\`,
    `  -H 'X-API-Key: ${defaultApiKeys[0]}' \\`,
    `  -H 'Content-Type: application/json' \\`,
    `  -d '{"to":["+447700900000"],"message":"Your code is 847291","sender_id":"MyApp"}'`,
  ].join('\n');
  return (
    <div class="empty">
      <h2>No messages yet</h2>
      <p class="muted">
        Each message that your program sends to this sandbox appears here at once. No phone gets it,
        and it costs nothing. Try it, with your own key if you set one:
      </p>
      <pre class="code" tabIndex={0} aria-label="A call that sends a message">
        {command}
      </pre>
      <CopyButton label="the call" text={command} />
    </div>
  );
}
