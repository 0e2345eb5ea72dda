import { expect, test } from 'vitest';
import { playScene, type SceneResult } from './play-scene.ts';

const sceneCount = Number(process.env.SCENES ?? 400);
const lagLimitMs = 60_000;

async function playAll(): Promise<readonly SceneResult[]> {
  const results: SceneResult[] = [];
  const seeds = Array.from({ length: sceneCount }, (_, index) => index + 1);
  await Promise.all(
    Array.from({ length: 40 }, async () => {
      for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift()) {
        results.push(await playScene(seed));
      }
    }),
  );
  return results;
}

test(
  'no lost request is reported as sent by the messages of another send',
  { timeout: 300_000 },
  async () => {
    const results = await playAll();
    const unsent = results.filter(({ isSent }) => !isSent);
    const sent = results.filter(({ isSent, lagMs }) => isSent && lagMs < lagLimitMs);
    const missed = sent.filter(({ verdict }) => verdict !== 'sent');
    const falseOnes = unsent.filter(({ verdict }) => verdict === 'sent');
    const oldFalseOnes = unsent.filter(({ oldVerdict }) => oldVerdict === 'sent');
    const found = 1 - missed.length / sent.length;
    console.log(
      `simulation: ${results.length} scenes; of ${unsent.length} lost requests that were not sent, ` +
        `${falseOnes.length} are reported as sent (by the old rule ${oldFalseOnes.length}); ` +
        `of ${sent.length} that were sent, ${(found * 100).toFixed(1)} % are found`,
    );
    expect(falseOnes).toEqual([]);
    // The control: these scenes do mislead a rule that looks at a single message.
    expect(oldFalseOnes.length).toBeGreaterThan(unsent.length / 10);
    expect(found).toBeGreaterThanOrEqual(0.95);
  },
);
