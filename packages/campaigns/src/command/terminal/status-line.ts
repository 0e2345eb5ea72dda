import type { Terminal } from './terminal.ts';

/** The last line of a terminal, which is redrawn; elsewhere, a plain line now and then. */
export interface StatusLine {
  /** Shows the text in place of the one before. */
  readonly show: (text: string) => void;
  /** Writes lines above it. */
  readonly note: (text: string) => void;
  /** Removes it, or writes the last plain line if it has not been written. */
  readonly end: () => void;
  /** Removes it. */
  readonly clear: () => void;
}

/** Milliseconds between two plain lines, for log files. */
const plainIntervalMs = 5000;
const eraseLine = '\r\u001B[2K';

/** Makes a status line on standard error. */
export function createStatusLine(terminal: Terminal): StatusLine {
  const { isLive } = terminal;
  let shown = '';
  let written = '';
  let writtenAt = -Infinity;

  function writePlain(text: string): void {
    written = text;
    writtenAt = terminal.now();
    terminal.report(`${text}\n`);
  }

  function erase(): void {
    if (isLive && shown !== '') terminal.report(eraseLine);
    shown = '';
    written = '';
  }

  return {
    show(text) {
      if (isLive && text !== shown) terminal.report(eraseLine + text);
      else if (!isLive && text !== written && terminal.now() - writtenAt >= plainIntervalMs) {
        writePlain(text);
      }
      shown = text;
    },
    note(text) {
      terminal.report(isLive ? `${eraseLine}${text}\n${shown}` : `${text}\n`);
    },
    end() {
      if (!isLive && shown !== written) writePlain(shown);
      erase();
    },
    clear: erase,
  };
}
