/** The four kinds of webhook, each with its own address. */
export const webhookTypes = [
  {
    type: 'delivery',
    url: 'deliveryUrl',
    label: 'Delivery reports',
    hint: 'When a message is delivered, or fails.',
  },
  {
    type: 'impression',
    url: 'impressionUrl',
    label: 'Accepted messages',
    hint: 'When the provider has accepted a message.',
  },
  { type: 'click', url: 'clickUrl', label: 'Clicks', hint: 'When a person opens a short link.' },
  {
    type: 'conversion',
    url: 'conversionUrl',
    label: 'Conversions',
    hint: 'When a click leads to what you track.',
  },
] as const;

/** The label of a kind; a kind that is not known is returned as it is. */
export function labelOf(type: string): string {
  return webhookTypes.find((known) => known.type === type)?.label ?? type;
}
