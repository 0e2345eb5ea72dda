import type { CampaignMetrics } from '../statements/read-metrics.ts';

/** The part of an OpenTelemetry meter that is used; one of `@opentelemetry/api` fits. */
export interface MetricsMeter<Gauge> {
  createObservableGauge(
    name: string,
    options: { readonly description: string; readonly unit: string },
  ): Gauge;
  addBatchObservableCallback(
    callback: (result: { observe(gauge: Gauge, value: number): void }) => Promise<void>,
    gauges: Gauge[],
  ): void;
  removeBatchObservableCallback(
    callback: (result: { observe(gauge: Gauge, value: number): void }) => Promise<void>,
    gauges: Gauge[],
  ): void;
}

const gaugesOf: Readonly<
  Record<keyof CampaignMetrics, readonly [unit: string, description: string]>
> = {
  runningCampaigns: ['{campaign}', 'Campaigns that send'],
  pausedCampaigns: ['{campaign}', 'Campaigns that are paused'],
  dueRequests: ['{request}', 'Requests that are due'],
  oldestDueMs: ['ms', 'Age of the oldest request that is due'],
  claimedRequests: ['{request}', 'Requests that a worker has not begun'],
  sendingRequests: ['{request}', 'Requests under way'],
  settlingRequests: ['{request}', 'Requests that are being looked up'],
  uncertainRequests: ['{request}', 'Requests that wait for a person'],
  inboxReports: ['{report}', 'Reports whose message is not there'],
  requests: ['{request}', 'Requests made'],
  accepted: ['{message}', 'Messages that the provider accepted'],
  failed: ['{message}', 'Messages in requests that the provider refused'],
  delivered: ['{message}', 'Messages that were delivered'],
  undelivered: ['{message}', 'Messages that were not delivered'],
};

/** The name of a gauge, such as `telecom.campaigns.due_requests`. */
function nameOf(metric: string): string {
  return `telecom.campaigns.${metric.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
}

/** Exports the load of a store as gauges. Returns the end of it. */
export function observeMetrics<Gauge>(
  meter: MetricsMeter<Gauge>,
  read: () => Promise<CampaignMetrics>,
): () => void {
  const gauges = Object.entries(gaugesOf).map(
    ([metric, [unit, description]]) =>
      [
        metric as keyof CampaignMetrics,
        meter.createObservableGauge(nameOf(metric), { unit, description }),
      ] as const,
  );
  const all = gauges.map(([, gauge]) => gauge);
  async function observe(result: { observe(gauge: Gauge, value: number): void }): Promise<void> {
    const metrics = await read();
    for (const [metric, gauge] of gauges) result.observe(gauge, metrics[metric]);
  }
  meter.addBatchObservableCallback(observe, all);
  return () => meter.removeBatchObservableCallback(observe, all);
}
