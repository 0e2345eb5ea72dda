/** The exit codes of the command, in the order of the help. */
export const exitCodes = {
  done: 0,
  failed: 1,
  usage: 2,
  uncertain: 3,
  paused: 4,
  incomplete: 5,
  interrupted: 130,
} as const;

/** The meaning of each exit code, for the help. */
export const exitCodeTexts: Readonly<Record<number, string>> = {
  [exitCodes.done]: 'every recipient was sent to, or the command did what it was asked to',
  [exitCodes.failed]: 'an error, a conflict, or "no" to the question: the message says which',
  [exitCodes.usage]: 'a wrong command line or setting: nothing was sent',
  [exitCodes.uncertain]: 'it is uncertain whether some recipients were sent to: see "uncertain"',
  [exitCodes.paused]: 'the campaign is paused, with recipients left',
  [exitCodes.incomplete]: 'it has ended, and some recipients were refused or not sent to',
  [exitCodes.interrupted]: 'stopped by Ctrl-C or SIGTERM: the same command continues',
};
