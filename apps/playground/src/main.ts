import '@fontsource-variable/ibm-plex-sans/wght.css';
import '@fontsource/ibm-plex-mono/latin-400.css';
import './design/design.css';
import { afterFirstPaint } from './after-first-paint.ts';
import { loadInSteps } from './load-in-steps.ts';

// The scripts are often there before the first paint, which must not wait for them.
void afterFirstPaint()
  .then(loadInSteps)
  .then((showPage) => showPage());
