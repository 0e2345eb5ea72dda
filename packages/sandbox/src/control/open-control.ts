import { Hono } from 'hono';
import type { IncomingCall } from '../api/connection.ts';
import { controlPath } from './control-path.ts';

/** The routes under `/_sandbox`. */
export type Control = ReturnType<typeof openControl>;

/** Creates the routes, empty at first. */
export function openControl() {
  return new Hono<{ Bindings: IncomingCall }>().basePath(controlPath);
}
