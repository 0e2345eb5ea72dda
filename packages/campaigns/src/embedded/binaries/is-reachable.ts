import { statSync } from 'node:fs';
import path from 'node:path';

const othersEnter = 0o001;

/** Whether every user may run the programs of a folder: all folders on the way are open to others. */
export function isReachable(folder: string): boolean {
  for (let current = path.resolve(folder); ; current = path.dirname(current)) {
    if (!(statSync(current).mode & othersEnter)) return false;
    if (current === path.dirname(current)) return true;
  }
}
