import './globals';
import { createChecks } from './checks';

globalThis.createChecks = createChecks;
