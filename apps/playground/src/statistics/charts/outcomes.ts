/** The outcomes that every chart and table of the view names, always in this order and these colours. */
export const outcomes = [
  { key: 'delivered', label: 'Delivered', color: '--outcome-delivered' },
  { key: 'undelivered', label: 'Not delivered', color: '--outcome-undelivered' },
  { key: 'expired', label: 'Expired', color: '--outcome-expired' },
  { key: 'pending', label: 'On the way', color: '--outcome-pending' },
] as const;
