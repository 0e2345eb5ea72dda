import { expect, test } from 'vitest';
import { emptyRecipientList } from '../../recipients/recipient-list.ts';
import { measureCampaign } from './measure-campaign.ts';
import { parseTemplate } from './template.ts';

test('recipients are grouped by the segments of their own messages, and the longest is named', () => {
  const origin = { dialCode: '44', country: 'GB' };
  const names = ['Al', 'Bo', 'Ünal', 'Đorđe'];
  const list = {
    ...emptyRecipientList,
    recipients: names.map((_, row) => ({ number: `+44740012345${row}`, origin, row })),
    table: {
      columns: ['name'],
      rows: names.map((name) => [name]),
      numberColumn: 'name',
      firstLine: 2,
    },
  };
  const settings = {
    variables: {},
    lineBreak: 'LF' as const,
    isSmart: false,
    isWithoutAccents: false,
  };
  const work = measureCampaign(parseTemplate(`{{name}}${'x'.repeat(66)}`), list, settings);
  let result = work.next();
  while (!result.done) result = work.next();
  expect(result.value?.groups).toEqual([
    { segments: 1, numbers: ['+447400123450', '+447400123451', '+447400123452'] },
    { segments: 2, numbers: ['+447400123453'] },
  ]);
  expect(result.value?.longest).toMatchObject({
    number: '+447400123453',
    analysis: { encoding: 'UCS-2', units: 71 },
  });
});
