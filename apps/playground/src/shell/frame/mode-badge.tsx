import { useConfig } from '../config.ts';

/** Whether a message sent here reaches anybody. */
export function ModeBadge() {
  const config = useConfig();
  if (config === undefined) return null;
  const isSandbox = config.mode === 'sandbox';
  return (
    <span
      className="badge mode-badge"
      data-mode={config.mode}
      title={
        isSandbox
          ? 'Nothing leaves this machine, nothing is billed'
          : 'Messages are really sent and billed'
      }
    >
      <span className="mode-dot" aria-hidden />
      {isSandbox ? 'Sandbox' : 'Live'}
      <span className="mode-note">
        {isSandbox ? ': nothing leaves this machine' : ': messages are billed'}
      </span>
    </span>
  );
}
