import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSandbox } from '../src/index.ts';
import { operations, type Operation } from './support/description.ts';
import { openApi } from './support/open-api.ts';
import { findProblems } from './support/validate.ts';

function findOperation(id: string): Operation {
  const operation = operations.find(({ operationId }) => operationId === id);
  if (operation === undefined) throw new Error(`openapi.yaml has no ${id}`);
  return operation;
}

/** Any small JSON value. */
const anything = fc.jsonValue({ maxDepth: 2 });

/** Mostly the given values, sometimes any JSON value or undefined. */
function near<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 8, arbitrary: value },
    { weight: 1, arbitrary: anything },
    { weight: 1, arbitrary: fc.constant(undefined) },
  );
}

const number = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('+447911123456', '+14155551234', '+1234567') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '+123456',
      '+1234567890123456',
      '+0123456789',
      '447911123456',
      '+44 7911 123456',
      '',
      '+',
      '+４４７９１１１２３４５６',
      '+447911123456\n',
    ),
  },
);

const bodies: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  'sms.send': fc.record({
    to: near(
      fc.oneof(
        {
          weight: 5,
          arbitrary: fc.array(
            near(number).filter((it) => it !== undefined),
            { maxLength: 3 },
          ),
        },
        { weight: 3, arbitrary: fc.array(number, { minLength: 1, maxLength: 3 }) },
        {
          weight: 1,
          arbitrary: fc
            .constantFrom(99, 100, 101)
            .map((count) => Array<string>(count).fill('+447911123456')),
        },
      ),
    ),
    message: near(
      fc.oneof(fc.string({ maxLength: 20 }), fc.constantFrom('Hi', '😀', '\u0000', ' ')),
    ),
    sender_id: near(
      fc.oneof(
        fc.constantFrom('MyApp', 'abc', 'A2345678901', '+14155551234'),
        fc.constantFrom(
          'ab',
          'A23456789012',
          '1abc',
          'My App',
          'Mü',
          '+12',
          '14155551234',
          'MyApp\n',
        ),
      ),
    ),
  }),
  'webhooks.update': fc.record(
    {
      delivery_url: near(fc.constantFrom(null, '', 'https://shop.example/')),
      unique_clicks_only: near(fc.boolean()),
      signing_secret: near(fc.oneof(fc.string({ maxLength: 70 }), fc.constant(null))),
      delivery_fields: near(
        fc.array(fc.constantFrom('status', 'cost', 'url', 'workspace_id'), { maxLength: 3 }),
      ),
      click_fields: near(
        fc.array(fc.constantFrom('status', 'cost', 'url', 'workspace_id'), { maxLength: 3 }),
      ),
    },
    { requiredKeys: [] },
  ),
  'webhooks.test': fc.record({
    type: near(fc.constantFrom('impression', 'click', 'conversion', 'delivery', 'Delivery', '')),
  }),
};

/**
 * A schema cannot express all rules for a URL, so only this URL and the values that turn a type off
 * are tested.
 */
const isUrlOrSwitch = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || value === 'https://shop.example/';

describe('a body is refused exactly if openapi.yaml refuses it', () => {
  test.each(Object.entries(bodies))('%s', async (id, body) => {
    const operation = findOperation(id);
    const url = 'http://127.0.0.1:9/';
    await using sandbox = createSandbox({
      clock: 'manual',
      balance: 1_000_000,
      webhooks: { deliveryUrl: url, clickUrl: url, conversionUrl: url, impressionUrl: url },
      fetch: () => Promise.resolve(new Response()),
    });
    const call = openApi(sandbox);
    const seen = { 200: 0, 400: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.oneof({ weight: 12, arbitrary: body }, { weight: 1, arbitrary: anything }),
        async (value) => {
          const text = JSON.stringify(value);
          const sent: unknown = JSON.parse(text);
          const delivery = (sent as { delivery_url?: unknown } | null)?.delivery_url;
          if (id === 'webhooks.update' && !isUrlOrSwitch(delivery)) return;
          const problems = findProblems(operation.requestSchema ?? {}, sent);
          const { status } = await call(operation.method, operation.path, { body: text });
          expect([status, problems.length > 0], JSON.stringify(problems)).toEqual([
            problems.length > 0 ? 400 : 200,
            problems.length > 0,
          ]);
          seen[status as 200 | 400] += 1;
        },
      ),
      { numRuns: 400, seed: 23 },
    );
    // Both valid and invalid bodies must have occurred often enough.
    expect(Math.min(seen[200], seen[400])).toBeGreaterThan(40);
  });
});

describe('a query value is refused exactly if openapi.yaml refuses it', () => {
  const values = fc.oneof(
    fc.constantFrom('1', '25', '100', '101', '0', '-1', '1.5', '01', ' 1', '1e2', '999999999'),
    fc.constantFrom('delivered', 'sent', 'failed', 'unknown', 'DELIVRD', 'api', 'all', 'campaign'),
    fc.constantFrom('today', '7d', '8d', '2026-02-13', '2026-02-30', '2026-2-1', 'GB', 'gb', 'GBR'),
    fc.constantFrom('+44', '4479', '+', '++', 'click', 'delivery', 'toString', '__proto__'),
    fc.string({ minLength: 1, maxLength: 6 }),
  );
  const lists = operations.filter(({ parameters }) =>
    parameters.some(({ in: place }) => place === 'query'),
  );
  const cases = lists
    .filter(({ operationId }) => !operationId.startsWith('conversions.'))
    .flatMap((operation) =>
      operation.parameters.map(({ name, schema }) => ({
        operation,
        name,
        schema,
        id: operation.operationId,
      })),
    );

  test.each(cases)('$id $name', async ({ operation, name, schema }) => {
    await using sandbox = createSandbox({ clock: 'manual', now: '2026-02-14T00:00:00Z' });
    const call = openApi(sandbox);
    await fc.assert(
      fc.asyncProperty(values, async (value) => {
        const isNumber = schema.type === 'integer';
        // The schema of an integer expects a number, but a query has its digits as text.
        const read = isNumber ? (/^\d+$/.test(value) ? Number(value) : value) : value;
        if (name === 'phone' && value.trim() !== value) return;
        const problems = findProblems(schema, read);
        const { status, json } = await call(operation.method, operation.path, {
          query: { [name]: value },
        });
        expect(status, `${value} ${JSON.stringify(problems)}`).toBe(
          problems.length > 0 ? 400 : 200,
        );
        if (status === 400) expect(json.error_code).toBe('INVALID_PARAMS');
      }),
      { numRuns: 60, seed: 23 },
    );
  });
});
