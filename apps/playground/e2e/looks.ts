/** The widths and colour schemes to look at. Axe looks at each scheme, and at the narrowest window. */
export const looks = [
  { width: 1440, colorScheme: 'light', hasAxe: true },
  { width: 1440, colorScheme: 'dark', hasAxe: true },
  { width: 1280, colorScheme: 'light', hasAxe: false },
  { width: 768, colorScheme: 'light', hasAxe: false },
  { width: 360, colorScheme: 'dark', hasAxe: false },
  { width: 360, colorScheme: 'light', hasAxe: true },
] as const;
