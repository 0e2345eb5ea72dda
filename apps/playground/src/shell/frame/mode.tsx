import { useConfig } from '../../shared/config.ts';
import './mode.css';

/** Says whether messages are really sent, or only simulated. */
export function Mode() {
  const config = useConfig();
  // Until the mode is known its place is kept, so that the layout does not shift.
  if (config === undefined) {
    return (
      <span className="mode" style={{ visibility: 'hidden' }}>
        Sandbox
      </span>
    );
  }
  return config.mode === 'sandbox' ? (
    <span className="mode" data-mode="sandbox" title="Messages are simulated and not billed">
      Sandbox
    </span>
  ) : (
    <span className="mode" data-mode="live" title="Messages are really sent and billed">
      Live
    </span>
  );
}
