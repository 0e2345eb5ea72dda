import { Outlet } from '@tanstack/react-router';
import { LiveUpdates } from '../../updates/live-updates.tsx';
import { LiveRegion } from './live-region.tsx';
import { ConnectionNotice } from '../connection/connection-notice.tsx';
import { Finder } from '../finder/finder.tsx';
import { ShortcutsButton } from '../shortcuts/shortcuts-button.tsx';
import { ThemeToggle } from '../theme/theme-toggle.tsx';
import { BalanceFigure } from './balance-figure.tsx';
import { Brand } from './brand.tsx';
import { Mode } from './mode.tsx';
import { Navigation } from './navigation.tsx';
import { RunChip } from './run-chip.tsx';
import './masthead.css';

/** The frame around every view: masthead and announcements. */
export function Shell() {
  return (
    <>
      <header className="masthead">
        <a className="skip" href="#view">
          Skip to the content
        </a>
        <Brand />
        <Navigation />
        <Finder />
        <div className="account">
          <RunChip />
          <Mode />
          <BalanceFigure />
          <ShortcutsButton />
          <ThemeToggle />
        </div>
      </header>
      <main id="view" tabIndex={-1}>
        <ConnectionNotice />
        <Outlet />
      </main>
      <LiveRegion />
      <LiveUpdates />
    </>
  );
}
