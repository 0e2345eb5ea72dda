/** The result of a load. */
export interface Load {
  /** The message IDs of every response that arrived whole. */
  readonly acknowledged: Set<string>;
  /** Resolves when every sender has lost its connection. */
  readonly ended: Promise<void>;
}

interface BatchOptions {
  readonly senders: number;
  readonly recipients: number;
}

/** Sends batches, each sender one after another, until the server is gone. */
export function sendBatches(url: string, { senders, recipients }: BatchOptions): Load {
  const acknowledged = new Set<string>();

  async function sendOne(sender: number, batch: number): Promise<void> {
    const to = Array.from(
      { length: recipients },
      (_, index) =>
        `+4479112${String((sender * 9973 + batch * 101 + index) % 100_000).padStart(5, '0')}`,
    );
    const response = await fetch(`${url}/sms/send`, {
      method: 'POST',
      headers: { 'X-API-Key': 'sk_prod_local', 'Content-Type': 'application/json' },
      body: JSON.stringify({ to, message: `Batch ${sender}.${batch}`, sender_id: 'MyApp' }),
    });
    const { messages } = (await response.json()) as {
      readonly messages: readonly { readonly message_id: string }[];
    };
    for (const { message_id: id } of messages) acknowledged.add(id);
  }

  async function sendMany(sender: number): Promise<void> {
    for (let batch = 0; ; batch += 1) {
      try {
        await sendOne(sender, batch);
      } catch {
        return;
      }
    }
  }

  const all = Array.from({ length: senders }, (_, sender) => sendMany(sender));
  return { acknowledged, ended: Promise.all(all).then(() => undefined) };
}
