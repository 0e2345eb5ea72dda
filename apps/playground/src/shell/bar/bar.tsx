import type { ReactNode } from 'react';
import './bar.css';

/** A figure of the bar. */
export interface BarFigure {
  readonly name: string;
  readonly value: ReactNode;
  /** `price` is the largest figure; `after` is left out where the window is narrow. */
  readonly kind?: 'price' | 'after';
}

/**
 * The bar at the bottom of a view: its figures, and its one main action. It stays in sight while the view
 * scrolls. Render it after the view's element.
 */
export function Bar({
  label,
  figures,
  children,
}: {
  /** Name of the region for screen readers. */
  readonly label: string;
  readonly figures: readonly BarFigure[];
  /** Buttons. */
  readonly children: ReactNode;
}) {
  return (
    <section className="bar" aria-label={label}>
      <dl className="figures">
        {figures.map(({ name, value, kind }) => (
          <div key={name} className={kind}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className="bar-actions">{children}</div>
    </section>
  );
}
