import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  Legend,
  LinearScale,
  Tooltip,
} from 'chart.js';
import { useEffect, useRef } from 'react';
import { useTheme } from '../../shell/theme/use-theme.ts';
import { type ChartColors, readColors } from './read-colors.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Legend, Tooltip);

/** A chart's data and axes, in the page's colours. */
export type DescribeBars = (colors: ChartColors) => ChartConfiguration<'bar'>;

/** A bar chart, drawn anew when its figures or the theme change. */
export function BarChart({ describe }: { readonly describe: DescribeBars }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  useEffect(() => {
    if (canvas.current === null) return;
    const colors = readColors(canvas.current);
    const { fontFamily } = getComputedStyle(canvas.current);
    const { data, options } = describe(colors);
    // An axis takes its face from the defaults alone.
    Object.assign(Chart.defaults.font, { family: fontFamily, size: 13 });
    const chart = new Chart(canvas.current, {
      type: 'bar',
      data,
      options: {
        animation: false,
        maintainAspectRatio: false,
        color: colors.muted,
        ...options,
        plugins: {
          legend: {
            position: 'bottom',
            labels: { boxWidth: 12, boxHeight: 12, padding: 16, color: colors.muted },
          },
          tooltip: {
            backgroundColor: colors.raised,
            borderColor: colors.line,
            borderWidth: 1,
            titleColor: colors.ink,
            bodyColor: colors.ink,
            padding: 10,
            boxPadding: 4,
          },
          ...options?.plugins,
        },
      },
    });
    return () => chart.destroy();
  }, [describe, theme]);
  return <canvas ref={canvas} />;
}
