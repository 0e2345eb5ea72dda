/** `openapi.yaml` is beside `src` and beside `dist`, so this file must be directly in `src`. */
export const openApiLocation = new URL('../openapi.yaml', import.meta.url);
