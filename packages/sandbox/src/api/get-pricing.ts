import { toAccountTimestamp } from '../clock/days.ts';
import type { PriceEntry } from '../pricing/price-entry.ts';
import { toAmount } from '../shared/money.ts';
import { defineEndpoint, type Call } from './endpoint.ts';
import { gatewayHeaders, setupResponse } from './gateway-state.ts';

/** `GET /user/pricing`: contract §5.2. */
export const getPricing = defineEndpoint({
  operation: 'account.pricing',
  method: 'GET',
  path: '/user/pricing',
  permission: 'pricing.read',
  handle: listPrices,
});

/** `POST /user/pricing`: the same as `GET`; the body is ignored. */
export const postPricing = defineEndpoint({
  ...getPricing,
  operation: 'account.pricingPost',
  method: 'POST',
});

/** `GET /user/pricing/:id`: the provider's stub. */
export const getPricingById = defineEndpoint({
  operation: 'account.pricingById',
  method: 'GET',
  path: '/user/pricing/:id',
  permission: 'pricing.read',
  handle: () => ({}),
});

function listPrices({ world, gateway }: Call): unknown {
  const { account, currency } = world.options;
  if (account.isInSetup === true) return setupResponse(currency);
  if (gateway.status === 'unavailable') {
    return Response.json([], { headers: gatewayHeaders(gateway) });
  }
  const entries = world.prices.entries.map(encodePrice);
  return Response.json(entries, { headers: gatewayHeaders(gateway) });
}

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
