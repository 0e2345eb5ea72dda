import { toAccountTimestamp } from '../clock/days.ts';
import { toAmount } from '../shared/money.ts';
import { defineEndpoint } from './endpoint.ts';
import { gatewayHeaders, setupResponse } from './gateway-state.ts';

/** `GET /user/balance`: contract §5.1. */
export const getBalance = defineEndpoint({
  operation: 'account.balance',
  method: 'GET',
  path: '/user/balance',
  permission: 'balance.read',
  handle: ({ world, principal, gateway }) => {
    const { currency, account } = world.options;
    if (account.isInSetup === true) return setupResponse(currency);
    if (gateway.status !== 'ok') {
      const body = { balance: 0, currency, unavailable: true, reason: gateway.reason };
      return Response.json(body, { headers: gatewayHeaders(gateway) });
    }
    const { balance, balanceUpdatedAt } = principal.workspace;
    return {
      balance: toAmount(balance),
      currency,
      updated: toAccountTimestamp(balanceUpdatedAt),
      ...(balance <= 0 ? { credit_blocked: true } : {}),
    };
  },
});
