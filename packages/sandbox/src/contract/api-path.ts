/** The prefix of the API's paths. */
export const apiPath = '/api/v1';
