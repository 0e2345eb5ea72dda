import { toAccountTimestamp } from '../clock/days.ts';
import { toAmount } from '../money.ts';
import type { Endpoint } from './endpoint.ts';
import { gatewayHeaders, setupAnswer } from './gateway-state.ts';

/** `GET /user/balance`: contract §5.1. */
export const getBalance: Endpoint = {
  operation: 'account.balance',
  method: 'GET',
  path: '/user/balance',
  permission: 'balance.read',
  handle: ({ world, principal, gateway }) => {
    const { currency, account } = world.options;
    if (account.isInSetup === true) return setupAnswer(currency);
    const { status, reason } = gateway;
    if (status !== 'ok') {
      const body = { balance: 0, currency, unavailable: true, reason };
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
};
