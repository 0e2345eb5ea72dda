/** The four kinds of webhook, each with an address of its own. */
export const webhookTypes = [
  { type: 'delivery', url: 'deliveryUrl', label: 'Delivery reports' },
  { type: 'impression', url: 'impressionUrl', label: 'Accepted messages' },
  { type: 'click', url: 'clickUrl', label: 'Clicks' },
  { type: 'conversion', url: 'conversionUrl', label: 'Conversions' },
] as const;

/** A kind in words; one that is not known is its own word. */
export const labelOf = (type: string): string =>
  webhookTypes.find((known) => known.type === type)?.label ?? type;
