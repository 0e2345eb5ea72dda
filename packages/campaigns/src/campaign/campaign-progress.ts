export type { CampaignProgress, CampaignState, PauseReason } from '@23telecom/client';
