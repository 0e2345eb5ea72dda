import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { readNextPath } from './read-next-path.ts';
import type { Sessions } from './sessions.ts';
import { renderSignInPage } from './sign-in-page.ts';

/** Options of `createSignInRoutes`. */
export interface SignInOptions {
  /** Whether the server sends with a live API key. */
  readonly isLive: boolean;
  /** Whether browsers reach it over HTTPS only. */
  readonly isSecure: boolean;
}

/** A form with a password has much less. */
const maxFormBytes = 4_096;

/** The routes under `/sign-in`: a form for the password, and the link that the terminal shows. */
export function createSignInRoutes(sessions: Sessions, { isLive, isSecure }: SignInOptions): Hono {
  function ask(
    context: Context,
    problem?: string,
    status: 200 | 401 | 429 = 200,
  ): Response | Promise<Response> {
    const site = context.req.header('Sec-Fetch-Site');
    const isFromOtherSite =
      problem === undefined && (site === 'cross-site' || site === 'same-site');
    const next = readNextPath(context.req.query('next'));
    return context.html(renderSignInPage({ problem, next, isLive, isFromOtherSite }), status);
  }

  function signIn(
    context: Context,
    password: string,
    refusal: string,
  ): Response | Promise<Response> {
    if (sessions.isBlocked()) return ask(context, tooMany, 429);
    const value = sessions.open(password);
    if (value === undefined) return ask(context, refusal, 401);
    const flags = `Path=/; HttpOnly; SameSite=Strict${isSecure ? '; Secure' : ''}`;
    context.header('Set-Cookie', `${sessions.cookieName}=${value}; ${flags}`);
    // Takes the password out of the address bar and the history.
    return goOn(context);
  }

  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    context.header('Cache-Control', 'no-store');
    context.header(
      'Content-Security-Policy',
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
    );
  });
  app.get('/', (context) => {
    const token = context.req.query('token');
    if (token !== undefined) return signIn(context, token, outdated);
    return sessions.isOpen(context.req.header('Cookie')) ? goOn(context) : ask(context);
  });
  // Everybody who reaches the server can post here.
  app.post('/', bodyLimit({ maxSize: maxFormBytes }), async (context) => {
    const form = new URLSearchParams(await context.req.text());
    return signIn(context, form.get('password') ?? '', wrong);
  });
  return app;
}

function goOn(context: Context): Response {
  return context.redirect(readNextPath(context.req.query('next')), 303);
}

const wrong = 'This is not the password.';
const outdated = 'This link is from an earlier start of the server.';
const tooMany = 'Too many wrong passwords. Try again in a minute.';
