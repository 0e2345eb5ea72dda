/** The views in the order of the navigation, each with the key that goes there after `g`. */
export const views = [
  { to: '/', label: 'Compose', key: 'c', isSandboxOnly: false },
  { to: '/history', label: 'History', key: 'h', isSandboxOnly: false },
  { to: '/statistics', label: 'Statistics', key: 's', isSandboxOnly: false },
] as const;
