/** How the balance cache does: contract §5.1. A fault degrades it. */
export interface Gateway {
  readonly status: 'ok' | 'partial' | 'unavailable';
  readonly reason: 'cache_disabled' | 'cache_miss_refresh_failed';
}

export const healthyGateway: Gateway = { status: 'ok', reason: 'cache_disabled' };

/** Contract §5.1: an account in setup is answered with 200 and `error`, not `error_code`. */
export function setupAnswer(currency: string): Record<string, unknown> {
  return { status: false, error: 'Account is in setup process', balance: 0, currency };
}

/** The headers of a degraded cache; none while it is healthy. */
export function gatewayHeaders({ status, reason }: Gateway): Record<string, string> {
  if (status === 'ok') return {};
  return { 'X-Sms-Gateway-Status': status, 'X-Sms-Gateway-Reason': reason };
}
