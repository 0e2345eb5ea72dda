import type { ComponentChildren, JSX } from 'preact';
import { Icon } from './icon.tsx';

interface BackLinkProps {
  readonly href: string;
  readonly children: ComponentChildren;
}

/** Leads from an open entry back to the list, where the screen shows only one of them. */
export function BackLink({ href, children }: BackLinkProps): JSX.Element {
  return (
    <a class="back" href={href}>
      <Icon name="back" />
      {children}
    </a>
  );
}
