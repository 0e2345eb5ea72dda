/** Base URL of the live API. */
export const providerUrl = 'https://restlink23telecom.com/api/v1';
