import { useConfig } from '../shared/config.ts';
import { DevelopersHead } from './head/developers-head.tsx';
import { SandboxBoard } from './sandbox-board.tsx';
import { LiveBoard } from './live-board.tsx';
import './developers.css';

/** The Developers view: with a sandbox its requests, clock, faults and numbers. */
export function DevelopersView() {
  const config = useConfig();
  return (
    <div>
      <DevelopersHead />
      {config?.mode === 'sandbox' && <SandboxBoard />}
      {config?.mode === 'live' && <LiveBoard />}
    </div>
  );
}
