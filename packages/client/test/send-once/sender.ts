// The program that the proof kills: sends once for a key, and prints the outcome.
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient, isTelecomError, type SharedStore } from '../../src/index.ts';
import { openFileStore } from '../../src/node/index.ts';
import type { KillPoint, SenderOutcome, SenderParameters } from './kill-points.ts';

const parameters = JSON.parse(process.argv[2] ?? '') as SenderParameters;
const { rule, baseUrl, storePath, key, recipient, killAt, maxCalls } = parameters;
/** The sandbox takes longer than this to respond. */
const requestOutMs = 25;

/** Kills this process if its time has come; the promise then never settles. */
async function pass(point: KillPoint): Promise<void> {
  if (point !== killAt) return;
  process.kill(process.pid, 'SIGKILL');
  await new Promise(() => undefined);
}

const fileStore = await openFileStore(storePath);
const store: SharedStore = {
  ...fileStore,
  async claim(...given) {
    await pass('before the claim');
    const result = await fileStore.claim(...given);
    if (result.isNew) await pass('after the claim');
    return result;
  },
  async settle(...given) {
    await pass('before settling');
    const isSettled = await fileStore.settle(...given);
    await pass('after settling');
    return isSettled;
  },
};

const telecom = createClient({
  apiKey: 'sk_prod_local',
  baseUrl,
  timeoutMs: 400,
  async fetch(url, init) {
    const response = fetch(url, init);
    if (init?.method !== 'POST') return response;
    if (killAt === 'request out') {
      response.catch(() => undefined);
      await sleep(requestOutMs);
      await pass('request out');
    }
    const result = await response;
    await pass('response in');
    return result;
  },
});

const input = { to: [recipient], text: `Message for ${key}`, senderId: 'MyApp' };

async function sendOnce(): Promise<SenderOutcome> {
  const options = { store, totalTimeoutMs: 1500, leaseMs: 2000, waitMs: 4000, settleMs: 300 };
  const { isRepeat } = await telecom.sms.sendOnce(key, input, options);
  return isRepeat ? 'repeat' : 'sent';
}

/** Sends unless a file says that the key was sent, and writes the file afterwards. */
async function sendNaively(): Promise<SenderOutcome> {
  const file = `${storePath}.${key}`;
  await pass('before the claim');
  if (existsSync(file)) return 'repeat';
  await pass('after the claim');
  await telecom.sms.send(input, { totalTimeoutMs: 1500 });
  await pass('before settling');
  await writeFile(file, '');
  await pass('after settling');
  return 'sent';
}

async function send(): Promise<SenderOutcome> {
  try {
    return await (rule === 'once' ? sendOnce() : sendNaively());
  } catch (error) {
    if (!isTelecomError(error)) throw error;
    if (error.code === 'KEY_IN_PROGRESS') return 'in progress';
    return error.sent === 'no' ? 'no' : 'uncertain';
  }
}

let outcome = await send();
for (let call = 1; call < maxCalls && (outcome === 'no' || outcome === 'in progress'); call += 1) {
  outcome = await send();
}
await fileStore.close();
console.log(JSON.stringify(outcome));
