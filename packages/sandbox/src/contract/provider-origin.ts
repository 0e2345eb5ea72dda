/** The origin of the provider's own API: contract §0. */
export const providerOrigin = 'https://restlink23telecom.com';
