import type { Shape } from './find-damage.ts';

const message: Shape = {
  id: 'number',
  messageId: 'text',
  source: 'source',
  workspaceId: 'number',
  isTest: 'flag',
  recipient: 'text',
  country: 'text',
  senderId: 'text',
  text: 'text',
  encoding: 'text',
  segments: 'number',
  createdAt: 'time',
  status: 'status',
  statusCode: 'text?',
  cost: 'number',
  deliveredAt: 'time?',
  clicks: 'number',
  clickedAt: 'time?',
  actionType: 'text?',
  actionAt: 'time?',
};

const textByType = { impression: 'text?', click: 'text?', conversion: 'text?', delivery: 'text?' };
const fields: Shape = ['list', 'text'];

const workspace: Shape = {
  identity: {
    id: 'number',
    name: 'text',
    isMain: 'flag',
    isDeleted: 'flag',
    accountId: 'number',
    productId: 'number',
    'color?': 'text',
  },
  balance: 'number',
  balanceUpdatedAt: 'time',
  payments: ['list', { id: 'text', amount: 'number', at: 'time', type: 'text', source: 'text' }],
  messages: ['list', message],
  testMessages: ['list', message],
  webhooks: {
    urls: textByType as Shape,
    fields: { impression: fields, click: fields, conversion: fields, delivery: fields },
    isUniqueClicksOnly: 'flag',
    signingSecret: 'text?',
  },
  webhookLog: [
    'list',
    {
      id: 'number',
      type: 'text',
      url: 'text',
      messageId: 'text?',
      attempt: 'number',
      statusCode: 'number?',
      error: 'text?',
      durationMs: 'number',
      createdAt: 'time',
    },
  ],
};

const apiKey: Shape = {
  key: 'text',
  'secret?': 'text',
  'permissions?': ['list', 'text'],
  'isActive?': 'flag',
  'expiresAt?': 'text',
  'allowedIps?': ['list', 'text'],
  'workspaceId?': 'number',
};

/** The fields of both kinds of tasks. */
const task: Shape = {
  kind: 'text',
  workspaceId: 'number',
  messageId: 'text',
  'step?': 'number',
  'type?': 'text',
  'attempt?': 'number',
  'url?': 'text',
  'body?': 'text',
};

/**
 * The parts of a snapshot that the sandbox needs to continue; a snapshot without them is refused.
 */
export const snapshotShape: Shape = {
  openedAt: 'time',
  now: 'time',
  counters: { message: 'number', batch: 'number' },
  apiKeys: ['list', apiKey],
  usedSignatures: ['list', { 0: 'text', 1: 'time' }],
  workspaces: ['list', workspace],
  timers: ['list', { at: 'time', task }],
  faults: ['list', { id: 'number', calls: 'number', strikes: 'number' }],
  requests: ['list', { id: 'number', at: 'text', method: 'text', path: 'text' }],
};
