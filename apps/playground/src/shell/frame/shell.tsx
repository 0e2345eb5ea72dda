import { Outlet } from '@tanstack/react-router';
import { LiveUpdates } from '../../live/live-updates.tsx';
import { LiveRegion } from '../announcer/live-region.tsx';
import { ConnectionNotice } from '../connection/connection-notice.tsx';
import { ShortcutsButton } from '../shortcuts/shortcuts-button.tsx';
import { ThemeToggle } from '../theme/theme-toggle.tsx';
import { BalanceFigure } from './balance-figure.tsx';
import { Brand } from './brand.tsx';
import { ModeBadge } from './mode-badge.tsx';
import { Navigation } from './navigation.tsx';
import { useFirstWords } from './use-first-words.ts';
import './shell.css';

/** What stands around every view. */
export function Shell() {
  useFirstWords();

  return (
    <>
      <a className="skip-link" href="#view">
        Skip to the view
      </a>
      <header className="masthead">
        <div className="masthead-row">
          <Brand />
          <ModeBadge />
          <BalanceFigure />
          <div className="masthead-tools">
            <ShortcutsButton />
            <ThemeToggle />
          </div>
        </div>
        <Navigation />
      </header>
      <ConnectionNotice />
      <main id="view" className="view" tabIndex={-1}>
        <Outlet />
      </main>
      <LiveRegion />
      <LiveUpdates />
    </>
  );
}
