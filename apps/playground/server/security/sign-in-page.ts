/** The parts of the sign-in page that differ. */
export interface SignInPage {
  /** Why the last password was refused. */
  readonly problem?: string | undefined;
  /** The path that sign-in leads to, as `readNextPath` returns it. */
  readonly next: string;
  /** Whether the server sends with a live API key. */
  readonly isLive: boolean;
  /** Loads the page once more at once: a browser sends no cookie with a link of another site. */
  readonly isFromOtherSite: boolean;
}

/** The page that asks for the password. It needs no script and no other file. */
export function renderSignInPage({ problem, next, isLive, isFromOtherSite }: SignInPage): string {
  const complaint = problem === undefined ? '' : `<p id="problem" role="alert">${problem}</p>`;
  const described = problem === undefined ? '' : ' aria-invalid="true" aria-describedby="problem"';
  const address = `/sign-in?next=${encodeURIComponent(next)}`;
  const reload = isFromOtherSite
    ? `<meta http-equiv="refresh" content="0; url=${address}">`
    : '<!-- Asks for the password. -->';
  const purpose = isLive
    ? 'It sends messages with a live API key.'
    : 'This sandbox can be reached from other machines.';
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    ${reload}
    <title>Sign in · 23 Telecom playground</title>
    <style>${style}</style>
  </head>
  <body>
    <main>
      <p class="brand">${mark}23 Telecom</p>
      <h1>Sign in to the playground</h1>
      <p class="muted">${purpose} The password is in the terminal that started it.</p>
      <form method="post" action="${address}">
        <label for="password">Password</label>
        <input id="password" name="password" type="password" autocomplete="current-password" required autofocus${described}>
        ${complaint}
        <button>Sign in</button>
      </form>
    </main>
  </body>
</html>
`;
}

const mark = `<svg viewBox="0 0 32 32" width="24" height="24" aria-hidden="true"><path fill="currentColor" fill-rule="evenodd" d="M6 4h20a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3H14l-6 5v-5H6a3 3 0 0 1-3-3V7a3 3 0 0 1 3-3zM8 11v6h4v-6zM14 11v6h4v-6zM20 11v6h4v-6z"/></svg>`;

/** The colours are those of `src/design/tokens.css`. */
const style = `
      :root { color-scheme: light dark; --ink: light-dark(#15211c, #e6eeea); --muted: light-dark(#52615a, #9fb0a7); --accent: light-dark(#0a6b4d, #5ed3aa); --bad: light-dark(#a8261d, #ff9f96); --line: light-dark(#83918a, #6b7c73); }
      body { max-width: 22rem; margin: 12vh auto 0; padding: 0 1rem; background: light-dark(#ffffff, #0f1412); color: var(--ink); font: 0.875rem/1.5 'IBM Plex Sans', system-ui, sans-serif; }
      .brand { display: flex; gap: 0.5rem; align-items: center; margin: 0 0 2rem; font-size: 1rem; font-weight: 600; }
      .brand svg { color: var(--accent); }
      h1 { margin: 0 0 0.25rem; font-size: 1.25rem; font-weight: 600; }
      .muted { margin: 0 0 1.5rem; color: var(--muted); }
      label { display: block; font-weight: 500; }
      input, button { box-sizing: border-box; width: 100%; min-height: 2.5rem; border-radius: 0.4375rem; font: inherit; }
      input { margin-top: 0.25rem; padding: 0 0.75rem; border: 1px solid var(--line); background: transparent; color: inherit; font-size: 1rem; }
      input[aria-invalid] { border-color: var(--bad); }
      button { margin-top: 1rem; border: 1px solid transparent; background: var(--accent); color: light-dark(#ffffff, #04211a); font-weight: 600; cursor: pointer; }
      :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
      [role='alert'] { margin: 0.25rem 0 0; color: var(--bad); }
    `;
