import type { WebhookSettings } from '@23telecom/client';

/** What the form shows while the settings are on their way. */
export const noSettings: WebhookSettings = {
  impressionUrl: null,
  clickUrl: null,
  conversionUrl: null,
  deliveryUrl: null,
  impressionFields: [],
  clickFields: [],
  conversionFields: [],
  deliveryFields: [],
  isUniqueClicksOnly: false,
  isSigningSecretSet: false,
};
