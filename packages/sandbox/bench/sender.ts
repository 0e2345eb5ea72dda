import { Agent, request } from 'node:http';

/** The result of a run. */
export interface SendReport {
  readonly sent: number;
  readonly errors: number;
  /** Response times in milliseconds, fastest first. */
  readonly durations: readonly number[];
  readonly seconds: number;
}

/** A run that the parent process orders. */
export interface SendOrder {
  readonly url: string;
  readonly perSecond: number;
  readonly seconds: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** Sends a message. Resolves with whether it was accepted. */
function send(url: string, number: number): Promise<boolean> {
  return new Promise((resolve) => {
    const body = JSON.stringify({
      to: [`+4479112${String(number % 100_000).padStart(5, '0')}`],
      message: `Your verification code is ${100_000 + (number % 900_000)}`,
      sender_id: 'MyApp',
    });
    const outgoing = request(`${url}/sms/send`, {
      method: 'POST',
      agent,
      headers: {
        'X-API-Key': 'sk_prod_local',
        'Content-Type': 'application/json',
        'Content-Length': Buffer.byteLength(body),
      },
    });
    outgoing.on('response', (response) => {
      response.resume().on('end', () => {
        resolve(response.statusCode === 200);
      });
    });
    outgoing.on('error', () => {
      resolve(false);
    });
    outgoing.end(body);
  });
}

/** Sends at a steady rate, even if the responses cannot keep up. */
async function run({ url, perSecond, seconds }: SendOrder): Promise<SendReport> {
  const startedAt = performance.now();
  const total = perSecond * seconds;
  const durations: number[] = [];
  const underWay = new Set<Promise<void>>();
  let errors = 0;
  let begun = 0;
  while (begun < total) {
    const due = Math.min(total, Math.floor(((performance.now() - startedAt) / 1000) * perSecond));
    for (; begun < due; begun += 1) {
      const at = performance.now();
      const call = send(url, begun).then((isAccepted) => {
        durations.push(performance.now() - at);
        if (!isAccepted) errors += 1;
        underWay.delete(call);
      });
      underWay.add(call);
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await Promise.all(underWay);
  return {
    sent: begun,
    errors,
    durations: durations.sort((one, other) => one - other),
    seconds: (performance.now() - startedAt) / 1000,
  };
}

process.once('message', (order: SendOrder) => {
  void run(order).then((report) => {
    process.send?.(report, () => {
      process.disconnect();
      agent.destroy();
    });
  });
});
