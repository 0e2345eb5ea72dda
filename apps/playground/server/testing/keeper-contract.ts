import { createClient, type TelecomClient } from '@23telecom/client';
import type { DeliveryEvent } from '@23telecom/client/webhooks';
import { createSandbox, type Sandbox } from '@23telecom/sandbox';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { findMessage } from '../runs/find-message.ts';
import { readMessages } from '../runs/list-messages.ts';
import type { RunKeeper } from '../runs/run-keeper.ts';
import { writeRecord } from './write-record.ts';

/** The place where a keeper keeps its runs. */
export interface KeeperPlace {
  /** Opens a keeper on the runs that earlier ones have left. */
  readonly open: (sandbox: Sandbox, telecom: TelecomClient) => Promise<RunKeeper>;
  readonly remove: () => Promise<void>;
}

const anna = '+447911123456';
const ben = '+447911123457';

/** Tests that a keeper does what the pages and the routes expect of any. */
export function testKeeper(name: string, createPlace: () => Promise<KeeperPlace>): void {
  describe(name, () => {
    const sandbox = createSandbox();
    const telecom = createClient({
      apiKey: 'sk_prod_local',
      baseUrl: sandbox.baseUrl,
      fetch: sandbox.fetch,
    });
    let place: KeeperPlace;
    let keeper: RunKeeper;

    beforeAll(async () => {
      place = await createPlace();
      keeper = await place.open(sandbox, telecom);
    });
    afterAll(async () => {
      await keeper.close();
      await place.remove();
    });

    async function progressOf(id: string) {
      return (await keeper.campaign(id)).progress();
    }

    async function messagesOf(id: string) {
      return (await (await keeper.campaign(id)).messages().page()).items;
    }

    async function sendAndWait(id: string, recipients: readonly string[]): Promise<void> {
      const record = await keeper.add(writeRecord(id, recipients, { text: `Text of ${id}` }));
      await Promise.all([keeper.send(record), keeper.send(record)]);
      await vi.waitFor(
        async () =>
          expect(await progressOf(id)).toMatchObject({
            state: 'sent',
            accepted: recipients.length,
          }),
        { timeout: 15_000 },
      );
    }

    function reportOf(messageId: string, status: DeliveryEvent['status']): DeliveryEvent {
      const at = new Date().toISOString();
      return { messageId, recipient: anna, status, statusCode: '000', at } as DeliveryEvent;
    }

    test('a run with a known key is that run, from two tabs at the same moment, too', async () => {
      const [one, other] = await Promise.all([
        keeper.add(writeRecord('r_one', [anna], { key: 'the same' })),
        keeper.add(writeRecord('r_other', [anna], { key: 'the same' })),
      ]);
      expect(other.id).toBe(one.id);
      expect(await keeper.add(writeRecord('r_late', [anna], { key: 'the same' }))).toEqual(one);
      expect((await keeper.list()).map(({ id }) => id)).toEqual([one.id]);
      expect(await keeper.find(one.id)).toEqual(one);
      // It was not sent so far, so that the server has no campaign of it.
      expect(await findMessage(keeper, 'api_of_no_run', anna)).toBeUndefined();
      for (const { messageId } of await readMessages(keeper, one.id)) expect(messageId).toBeNull();
    });

    test('an unknown ID has no record, and the code of its error is CAMPAIGN_NOT_FOUND', async () => {
      expect(await keeper.find('r_none')).toBeUndefined();
      await expect(keeper.campaign('r_none')).rejects.toMatchObject({
        name: 'CampaignError',
        code: 'CAMPAIGN_NOT_FOUND',
      });
    });

    test('a run that is sent twice sends each message once; its moves are reported', async () => {
      const moved = new Set<string>();
      const end = keeper.onMove((id) => moved.add(id));
      await sendAndWait('r_sent', [anna, ben]);
      end();
      expect(moved).toContain('r_sent');
      const sent = sandbox.messages().filter(({ text }) => text === 'Text of r_sent');
      expect(sent.map(({ recipient }) => recipient).sort()).toEqual([anna, ben]);
      const cost = sent.reduce((sum, message) => sum + message.cost, 0);
      expect((await progressOf('r_sent')).cost).toBeCloseTo(cost, 6);
    });

    test('a report is kept, a late one does not undo it, and one of another message is no error', async () => {
      await sendAndWait('r_reported', [anna, ben]);
      const message = (await messagesOf('r_reported')).find(({ recipient }) => recipient === anna);
      const messageId = message?.messageId ?? '';
      const moved = new Set<string>();
      const end = keeper.onMove((id) => moved.add(id));
      await keeper.receive(reportOf(messageId, 'DELIVRD'));
      await keeper.receive(reportOf(messageId, 'sent'));
      await keeper.receive(reportOf('api_of_no_run', 'DELIVRD'));
      await vi.waitFor(
        async () => {
          const [reported] = (await messagesOf('r_reported')).filter(
            ({ recipient }) => recipient === anna,
          );
          expect(reported).toMatchObject({ messageId, status: 'DELIVRD' });
          expect(moved).toContain('r_reported');
        },
        { timeout: 10_000 },
      );
      end();
      expect(await progressOf('r_reported')).toMatchObject({ delivered: 1, awaiting: 1 });
    });

    test('runs outlive their keeper: their order, figures and reports', async () => {
      const before = await keeper.list();
      expect(before.map(({ id }) => id).slice(0, 2)).toEqual(['r_reported', 'r_sent']);
      const progress = await progressOf('r_reported');
      await keeper.close();
      keeper = await place.open(sandbox, telecom);
      expect(await keeper.list()).toEqual(before);
      expect(await progressOf('r_reported')).toEqual(progress);
      expect(await messagesOf('r_reported')).toMatchObject([
        { recipient: anna, status: 'DELIVRD' },
        { recipient: ben, status: null },
      ]);
    });

    test('a keeper that was cleared knows no run', async () => {
      await keeper.clear();
      expect(await keeper.list()).toEqual([]);
      expect(await keeper.find('r_sent')).toBeUndefined();
      await expect(keeper.campaign('r_sent')).rejects.toMatchObject({ code: 'CAMPAIGN_NOT_FOUND' });
      await sendAndWait('r_next', [anna]);
      expect((await keeper.list()).map(({ id }) => id)).toEqual(['r_next']);
    });
  });
}
