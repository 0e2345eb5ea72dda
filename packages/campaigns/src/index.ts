export type { CampaignStore } from './database/campaign-store.ts';
export type { Database, Queryable, Transaction } from './database/database.ts';
export {
  CampaignError,
  type CampaignErrorCode,
  type CampaignErrorDetails,
  isCampaignError,
} from './errors/campaign-error.ts';
export type { Migration } from './migrations/migration.ts';
export type { CampaignHours, CampaignInput, CampaignRecipient } from './campaign/campaign-input.ts';
export type {
  CampaignList,
  CampaignMessage,
  CampaignMessageFilter,
  CampaignMessageState,
  CampaignPage,
  PageOptions,
  UncertainCampaignBatch,
} from './campaign/campaign-message.ts';
export type { CampaignPlan, PlannedCost } from './campaign/campaign-plan.ts';
export type { CampaignProgress, CampaignState, PauseReason } from './campaign/campaign-progress.ts';
export type {
  ActorOptions,
  AddOptions,
  Campaign,
  CampaignDecision,
  CampaignMilestone,
  ResumeOptions,
} from './campaigns/campaign.ts';
export type {
  CampaignFilter,
  Campaigns,
  ScopeOptions,
  SuppressOptions,
} from './campaigns/campaigns.ts';
export type { CampaignsOptions } from './campaigns/campaigns-options.ts';
export { createCampaigns } from './campaigns/create-campaigns.ts';
export type { AddResult, InvalidRecipient, RecipientSource } from './planning/add-recipients.ts';
export type { CampaignInbox } from './reports/create-inbox.ts';
export type { WaitOptions } from './reports/wait-for-message.ts';
export type { StepOptions, StepResult } from './sending/step.ts';
export type { CampaignWorker, WorkOptions } from './sending/work.ts';
export type { ForgetResult } from './statements/forget-recipient.ts';
export type { PruneResult } from './statements/prune.ts';
export type { CampaignMetrics } from './statements/read-metrics.ts';
export type { MessageReport } from './statements/read-reports.ts';
export type { MetricsMeter } from './upkeep/observe-metrics.ts';
export type { SweepResult } from './upkeep/sweep-history.ts';
export { migrations } from './migrations/migrations.ts';
export { printMigrations } from './migrations/print-migrations.ts';
export {
  createPostgresStore,
  type PostgresStoreOptions,
} from './shared-store/create-postgres-store.ts';
