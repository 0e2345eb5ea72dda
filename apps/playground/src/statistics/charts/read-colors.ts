/** The colours that every chart takes from the page. */
export interface ChartColors {
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly raised: string;
  readonly of: (property: string) => string;
}

/**
 * Reads the page's colours as `rgb(…)`: a canvas takes no custom properties, and what computes with
 * colours takes none of the newer notations.
 */
export function readColors(canvas: HTMLCanvasElement): ChartColors {
  const probe = document.createElement('canvas');
  probe.width = probe.height = 1;
  const context = probe.getContext('2d', { willReadFrequently: true });
  const of = (property: string): string => {
    // Beside the chart, so that it inherits what the chart does.
    const { style } = canvas;
    style.color = `var(${property})`;
    const color = getComputedStyle(canvas).color;
    style.color = '';
    if (context === null) return color;
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
    return `rgb(${red}, ${green}, ${blue})`;
  };
  return {
    ink: of('--ink'),
    muted: of('--muted'),
    line: of('--line'),
    raised: of('--raised'),
    of,
  };
}
