import { toAccountTimestamp } from '../clock/days.ts';
import { toAmount } from '../money.ts';
import type { PriceEntry } from '../pricing/price-entry.ts';
import type { Call, Endpoint } from './endpoint.ts';
import { gatewayHeaders, setupAnswer } from './gateway-state.ts';

const handle = ({ world, gateway }: Call): unknown => {
  if (world.options.account.isInSetup === true) return setupAnswer(world.options.currency);
  if (gateway.status === 'unavailable') {
    return Response.json([], { headers: gatewayHeaders(gateway) });
  }
  const entries = world.prices.entries.map(encodePrice);
  return Response.json(entries, { headers: gatewayHeaders(gateway) });
};

/** `GET /user/pricing`: contract §5.2. */
export const getPricing: Endpoint = {
  operation: 'account.pricing',
  method: 'GET',
  path: '/user/pricing',
  permission: 'pricing.read',
  handle,
};

/** `POST /user/pricing`: the same; the body is ignored. */
export const postPricing: Endpoint = {
  ...getPricing,
  operation: 'account.pricingPost',
  method: 'POST',
};

/** `GET /user/pricing/:id`: the provider's stub. */
export const getPricingById: Endpoint = {
  operation: 'account.pricingById',
  method: 'GET',
  path: '/user/pricing/:id',
  permission: 'pricing.read',
  handle: () => ({}),
};

function encodePrice(entry: PriceEntry): Record<string, unknown> {
  return {
    mcc: entry.mcc,
    mnc: entry.mnc,
    mccmnc: `${entry.mcc}${entry.mnc}`,
    dialcode: entry.dialCode,
    country: entry.country,
    network: entry.network,
    rate: toAmount(entry.rate),
    prev_rate: toAmount(entry.previousRate),
    rate_start_date: toAccountTimestamp(entry.validFrom),
    rate_end_date: toAccountTimestamp(entry.validUntil),
    change_type: entry.changeType,
  };
}
