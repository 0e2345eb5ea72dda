import { takeJourney } from './journey.ts';

takeJourney().then(
  (journey) => postMessage(journey),
  (error: unknown) => postMessage({ error: String(error) }),
);
