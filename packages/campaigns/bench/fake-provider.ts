/**
 * Responds to sends within the process, so that the provider takes as little time as possible.
 *
 * @param others - Responds to all other calls
 */
export function createFakeProvider(others: typeof fetch): typeof fetch {
  let lastId = 1_795_936_122_470_000_000n;
  return (input, init) => {
    if (init?.method !== 'POST') return others(input, init);
    const { to } = JSON.parse(init.body as string) as { readonly to: readonly string[] };
    const results = to.map((dnis) => {
      lastId += 1n;
      return { dnis, message_id: `api_42_${lastId}_f2398fa1`, segments: 1, status: 'accepted' };
    });
    const summary = {
      total_recipients: to.length,
      total_segments: to.length,
      total_cost: 0.05 * to.length,
      encoding: 'GSM-7',
      accepted_count: to.length,
      blocked_count: 0,
      queue_error_count: 0,
      config_error_count: 0,
      db_error_count: 0,
    };
    return Promise.resolve(Response.json({ status: true, results, summary }));
  };
}
