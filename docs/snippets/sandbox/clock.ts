import { createSandbox } from '@23telecom/sandbox';

// or: await using sandbox = …
const sandbox = createSandbox({ clock: 'manual', now: '2026-02-13T10:30:00Z' });

await sandbox.clock.advance('3d');
new Date(sandbox.clock.now()).toISOString(); //=> '2026-02-16T10:30:00.000Z'
await sandbox.close();
