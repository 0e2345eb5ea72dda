import { takeJourney } from './journey.ts';

Object.assign(globalThis, { takeJourney });
