import { countSegments } from '@23telecom/encoding';
import type { CampaignPlan } from '../../campaign/campaign-plan.ts';
import type { CampaignProgress } from '../../campaign/campaign-progress.ts';
import type { Campaign } from '../../campaigns/campaign.ts';
import type { Database } from '../../database/database.ts';
import { isCampaignError } from '../../errors/campaign-error.ts';
import type { ReadOptions } from '../../planning/read-recipient.ts';
import { listTimeZones } from '../../statements/list-time-zones.ts';
import type { ListSummary, OpenedList } from '../list/open-list.ts';
import { noteList, readList } from '../session/list-record.ts';
import type { Session } from '../session/open-session.ts';
import {
  deleteUnstarted,
  readStoredCampaign,
  type StoredCampaign,
  takeTurn,
} from '../session/stored-campaign.ts';
import { CommandError } from '../terminal/command-error.ts';
import type { CommandInput } from './read-input.ts';

/** A campaign that is ready to be sent. */
export interface PreparedCampaign {
  readonly campaign: Campaign;
  readonly plan: CampaignPlan;
  readonly progress: CampaignProgress;
  readonly summary: ListSummary;
}

/** How the recipients of a campaign are read. */
export async function toReadOptions(
  { store }: Session,
  { template, campaign }: CommandInput,
): Promise<ReadOptions> {
  const hasOwnHours = campaign.hours?.timeZone === 'recipient';
  return {
    sharedSegments: template.fields.length ? null : countSegments(template.text),
    zones: hasOwnHours ? await listTimeZones(await store.open()) : null,
  };
}

/**
 * Adds a list and plans the campaign, or finds the campaign of an earlier command. A campaign that was never
 * started is planned anew: its text may have been corrected after the preview.
 *
 * @throws CommandError if a campaign that was started has another input or another list
 */
export async function prepareCampaign(
  session: Session,
  input: CommandInput,
  list: OpenedList,
  onPlan: () => void,
): Promise<PreparedCampaign> {
  const database = await session.store.open();
  const { id } = input.campaign;
  return database.transaction(async (turn) => {
    await takeTurn(turn, id);
    const stored = await readStoredCampaign(database, id);
    const isStarted = stored !== undefined && !(await removeUnstarted(database, id, stored));
    const campaign = await create(session, input, isStarted ? stored : undefined);
    const summary = isStarted
      ? await compareList(database, id, stored, list)
      : await addList(session, database, campaign, list);
    onPlan();
    const plan = await campaign.plan();
    return { campaign, plan, progress: await campaign.progress(), summary };
  });
}

/** Deletes the campaign if a command has created it and nobody has started it. */
async function removeUnstarted(
  database: Database,
  id: string,
  stored: StoredCampaign,
): Promise<boolean> {
  if (!stored.isUnstarted) return false;
  if (!(await readList(database, stored.number))) throw otherProgram(id);
  return deleteUnstarted(database, stored.number);
}

async function create(
  { campaigns }: Session,
  { campaign }: CommandInput,
  stored: StoredCampaign | undefined,
): Promise<Campaign> {
  if (stored?.state === 'cancelled') {
    throw new CommandError(
      `Campaign "${campaign.id}" was cancelled. Pass --id with another ID to send a new one.`,
    );
  }
  try {
    return await campaigns.create(campaign);
  } catch (error) {
    if (!isCampaignError(error) || error.code !== 'CAMPAIGN_CONFLICT') throw error;
    const parts = [
      ...(stored?.text === campaign.text ? [] : ['text']),
      ...(stored?.senderId === campaign.senderId ? [] : ['sender']),
    ];
    const difference = parts.length
      ? `another ${parts.join(' and another ')}`
      : 'other times, hours or costs';
    throw new CommandError(
      `Campaign "${campaign.id}" has already been started with ${difference}. Nothing was sent by this command.\n` +
        'To continue it, pass the same flags as before. To send a new campaign, pass --id with another ID.',
    );
  }
}

async function addList(
  { by }: Session,
  database: Database,
  campaign: Campaign,
  list: OpenedList,
): Promise<ListSummary> {
  const stored = await readStoredCampaign(database, campaign.id);
  const number = stored?.number ?? 0;
  await noteList(database, number, { fingerprint: null, rows: 0 }, by);
  await campaign.add(list.recipients());
  const summary = list.summary();
  await noteList(database, number, summary, by);
  return summary;
}

/** Reads the list again, to show that it is the one of the campaign. */
async function compareList(
  database: Database,
  id: string,
  { number }: StoredCampaign,
  list: OpenedList,
): Promise<ListSummary> {
  const known = await readList(database, number);
  if (!known) throw otherProgram(id);
  await readToEnd(list.recipients());
  const summary = list.summary();
  if (summary.fingerprint === known.fingerprint) return summary;
  throw new CommandError(
    `Campaign "${id}" has already been started with another list (${known.rows} rows then, ${summary.rows} now). Nothing was sent by this command.\n` +
      'To continue it, pass the same list and flags as before. To send to this list, pass --id with another ID.',
  );
}

async function readToEnd(items: AsyncIterator<unknown>): Promise<void> {
  while ((await items.next()).done !== true);
}

function otherProgram(id: string): CommandError {
  return new CommandError(
    `Another program has created campaign "${id}". Pass --id with another ID, or use resume to send it.`,
  );
}
