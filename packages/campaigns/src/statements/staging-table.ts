/** The table that the recipients of a campaign are copied into; planning and cancelling drop it. */
export function stagingTable(campaign: number): string {
  return `telecom.staging_${campaign}`;
}
