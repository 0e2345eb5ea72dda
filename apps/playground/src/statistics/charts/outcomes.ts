/** The outcomes that every chart and table of the view names, always in this order and these colours. */
export const outcomes = [
  { key: 'delivered', label: 'Delivered', color: 'var(--outcome-delivered)' },
  { key: 'undelivered', label: 'Not delivered', color: 'var(--outcome-undelivered)' },
  { key: 'expired', label: 'Expired', color: 'var(--outcome-expired)' },
  { key: 'pending', label: 'On the way', color: 'var(--outcome-pending)' },
] as const;
