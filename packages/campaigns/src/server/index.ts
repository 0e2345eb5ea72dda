export {
  type CampaignsHandlerOptions,
  createCampaignsHandler,
} from './create-campaigns-handler.ts';
export { withCampaigns } from './with-campaigns.ts';
