/** Whether shortcuts are written with ⌘. The build, which draws the first paint, has no device. */
export const isMac =
  typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);
