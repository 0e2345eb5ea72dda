/** Where control lies, beside the API. */
export const controlPath = '/_sandbox';
