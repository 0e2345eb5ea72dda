import type { CampaignPlan } from '../campaign/campaign-plan.ts';
import type { CampaignContext } from '../context/campaign-context.ts';
import { throwIssues } from '../checks/check-fields.ts';
import type { Queryable } from '../database/database.ts';
import { runTransactionAgain } from '../database/run-again.ts';
import { stateError } from '../errors/state-error.ts';
import { clockTable, now } from '../statements/now.ts';
import { nextWindow } from '../statements/keep-house.ts';
import { cutBatches, gatherRecipients } from './cut-batches.ts';
import { stagingTable } from '../statements/staging-table.ts';
import { type PriceList, priceRecipients, readPriceList } from './price-recipients.ts';

const operation = 'campaign.plan';

/** The provider's limit for an account (contract §8). */
const providerRequestsPerSecond = 1000;

interface Row {
  readonly state: string;
  readonly plan: Omit<CampaignPlan, 'lastsAtLeastMs' | 'plannedAt'> | null;
  readonly plannedAt: string;
  readonly hoursZone: string | null;
  readonly hasBudget: boolean;
  readonly invalid: number;
}

const readStatement = `
select c.state, c.plan, c.planned_at as "plannedAt", c.hours_zone as "hoursZone", c.max_cost is not null as "hasBudget", c.invalid
from telecom.campaign c
where c.number = $1`;

const writeStatement = `
with ${clockTable}
update telecom.campaign c
set state = 'planned', planned_at = ${now}, plan = $3::jsonb
where c.number = $2
returning c.planned_at as "plannedAt"`;

/** The lanes whose recipients could never be sent to. */
const closedStatement = `
with ${clockTable}
select l.zones
from telecom.lane l
join telecom.campaign c on c.number = l.campaign
where l.campaign = $2 and l.zones is not null and not exists (select from ${nextWindow} w)`;

/**
 * Plans a campaign: drops duplicates and suppressed recipients, cuts the rest into requests, and prices them.
 * It is one transaction, so a plan is there as a whole or not at all. A planned campaign keeps its plan.
 */
export async function planCampaign(
  context: CampaignContext,
  campaign: number,
): Promise<CampaignPlan> {
  const database = await context.open();
  const [before] = await database.query<Row>(readStatement, [campaign]);
  // The request for the prices must not keep the transaction open.
  const prices = before?.state === 'draft' ? await readPrices(context, before.hasBudget) : null;
  const plan = await runTransactionAgain(database, async (transaction) => {
    const [row] = await transaction.query<Row>(`${readStatement} for update`, [campaign]);
    if (row?.plan) return { ...row.plan, plannedAt: row.plannedAt };
    if (row?.state !== 'draft')
      throw stateError(operation, 'expected a draft: this campaign was cancelled');
    return makePlan(context, transaction, campaign, row, prices);
  });
  const pace = Math.min(context.requestsPerSecond, providerRequestsPerSecond);
  return { ...plan, lastsAtLeastMs: Math.ceil((Math.max(0, plan.requests - 1) / pace) * 1000) };
}

async function readPrices(
  { telecom, signal }: CampaignContext,
  areNeeded: boolean,
): Promise<PriceList | null> {
  try {
    const list = await readPriceList(telecom, signal);
    if (list.prices.length || !areNeeded) return list.prices.length ? list : null;
  } catch (error) {
    if (areNeeded) throw error;
    return null;
  }
  throw stateError(
    operation,
    'maxCost: expected a price list to plan with, got none: try again later',
  );
}

async function makePlan(
  context: CampaignContext,
  transaction: Queryable,
  campaign: number,
  { hoursZone, hasBudget, invalid }: Row,
  prices: PriceList | null,
): Promise<Omit<CampaignPlan, 'lastsAtLeastMs'>> {
  const { staged, distinct, cleared, segments } = await gatherRecipients(transaction, campaign);
  const priced = prices && (await priceRecipients(transaction, prices, context.clock.now()));
  const requests = await cutBatches(transaction, {
    campaign,
    sharedZone: hoursZone === 'recipient' ? null : hoursZone,
    highest: hasBudget ? (priced?.highest ?? []) : [],
    prefixLength: priced?.prefixLength ?? 1,
  });
  const closed = await transaction.query<{ readonly zones: readonly string[] }>(closedStatement, [
    context.now(),
    campaign,
  ]);
  throwIssues(
    operation,
    closed.map(({ zones }) => ({
      path: 'hours',
      code: 'NEVER_OPEN',
      message:
        `expected hours that ${zones.slice(0, 2).join(', ')} and ${zones.length - 2} more time zones share: ` +
        'widen them, or pass a timeZone with each recipient',
    })),
  );
  await transaction.query(`drop table ${stagingTable(campaign)}`);
  const figures = {
    recipients: cleared,
    duplicates: staged - distinct,
    suppressed: distinct - cleared,
    invalid,
    requests,
    segments,
    cost: priced?.cost ?? null,
  };
  const values = [context.now(), campaign, JSON.stringify(figures)];
  const [row] = await transaction.query<Pick<Row, 'plannedAt'>>(writeStatement, values);
  return { ...figures, plannedAt: row?.plannedAt ?? '' };
}
