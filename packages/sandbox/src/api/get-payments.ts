import { toTimestamp } from '../clock/days.ts';
import { toAmount } from '../shared/money.ts';
import { listPayments } from '../world/list-payments.ts';
import { defineEndpoint } from './endpoint.ts';
import { gatewayHeaders, setupResponse } from './gateway-state.ts';

/** `GET /user/payments`: contract §5.3. */
export const getPayments = defineEndpoint({
  operation: 'account.payments',
  method: 'GET',
  path: '/user/payments',
  permission: 'payments.read',
  handle: ({ world, principal, gateway }) => {
    const { currency, account } = world.options;
    if (account.isInSetup === true) return setupResponse(currency);
    const { status } = gateway;
    const rows = listPayments(principal.workspace)
      .filter(({ source }) => status === 'ok' || (status === 'partial' && source === 'portal'))
      .map((row) => ({
        id: row.id,
        amount: toAmount(row.amount),
        currency,
        date: toTimestamp(row.at),
        type: row.type,
        description: row.description,
        source: row.source,
      }));
    return Response.json(rows, { headers: gatewayHeaders(gateway) });
  },
});
