/** `openapi.yaml` lies beside `src` and, once published, beside `dist`. */
export const openApiLocation = new URL('../openapi.yaml', import.meta.url);
