/** The state of the balance cache: contract §5.1. A `degraded-cache` fault changes it. */
export type Gateway =
  | { readonly status: 'ok' }
  | {
      readonly status: 'partial' | 'unavailable';
      readonly reason: 'cache_disabled' | 'cache_miss_refresh_failed';
    };

export const healthyGateway: Gateway = { status: 'ok' };

/** Contract §5.1: an account in setup gets a 200 with `error`, not `error_code`. */
export function setupResponse(currency: string): Record<string, unknown> {
  return { status: false, error: 'Account is in setup process', balance: 0, currency };
}

/** The headers that report a degraded cache; empty while it is healthy. */
export function gatewayHeaders(gateway: Gateway): Record<string, string> {
  if (gateway.status === 'ok') return {};
  return { 'X-Sms-Gateway-Status': gateway.status, 'X-Sms-Gateway-Reason': gateway.reason };
}
