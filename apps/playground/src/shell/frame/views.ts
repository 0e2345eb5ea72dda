/** The views in the order of the navigation, each with the key that goes there after `g`. */
export const views = [
  { to: '/', label: 'Compose', key: 'c', isSandboxOnly: false },
  { to: '/history', label: 'History', key: 'h', isSandboxOnly: false },
  { to: '/statistics', label: 'Statistics', key: 's', isSandboxOnly: false },
  { to: '/account', label: 'Account', key: 'a', isSandboxOnly: false },
  { to: '/webhooks', label: 'Webhooks', key: 'w', isSandboxOnly: false },
  { to: '/sandbox', label: 'Sandbox', key: 'x', isSandboxOnly: true },
] as const;
