import { apiPath } from '../contract/api-path.ts';
import { endpoints } from './endpoints.ts';
import { trackingRoutes } from './track-conversion.ts';

/** Every operation of the API with its method and its whole path. */
export const routes = [
  ...endpoints.map(({ operation, method, path }) => ({ operation, method, path: apiPath + path })),
  ...trackingRoutes,
];
