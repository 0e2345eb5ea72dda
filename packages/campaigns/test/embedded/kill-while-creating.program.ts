// Opens a folder, and kills itself as soon as `initdb` writes to the draft. From within, the moment cannot be missed
// because another test keeps the event loop busy.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { openEmbedded } from '../../src/embedded/open-embedded.ts';

const [folder = ''] = process.argv.slice(2);
void openEmbedded(folder).open();
setInterval(() => {
  const drafts = existsSync(folder)
    ? readdirSync(folder).filter((name) => name.startsWith('draft-'))
    : [];
  if (drafts.some((draft) => existsSync(path.join(folder, draft, 'base')))) {
    process.kill(process.pid, 'SIGKILL');
  }
}, 2);
