/** The views in the order of the navigation. `g` followed by `key` opens a view. */
export const views = [
  { to: '/', label: 'Compose', key: 'c' },
  { to: '/messages', label: 'Messages', key: 'm' },
  { to: '/statistics', label: 'Statistics', key: 's' },
  { to: '/developers', label: 'Developers', key: 'd' },
  { to: '/account', label: 'Account', key: 'a' },
] as const;
