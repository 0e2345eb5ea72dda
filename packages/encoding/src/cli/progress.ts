import { formatCount } from '@23telecom/command-line';
import type { Terminal } from './terminal.ts';

/** Milliseconds between two updates. */
const interval = 100;

/** A line on standard error that is overwritten with each update. Shown on a terminal only. */
export interface Progress {
  readonly show: (count: number, share: number | undefined) => void;
  readonly clear: () => void;
}

export function createProgress(terminal: Terminal): Progress {
  let shownAt = terminal.now();
  let isShown = false;
  return {
    show(count, share) {
      if (!terminal.isWatched || terminal.now() - shownAt < interval) return;
      shownAt = terminal.now();
      isShown = true;
      const percent = share === undefined ? '' : `, ${Math.floor(share * 100)} %`;
      terminal.report(`\r\u001B[K${formatCount(count)} numbers${percent}`);
    },
    clear() {
      if (isShown) terminal.report('\r\u001B[K');
    },
  };
}
