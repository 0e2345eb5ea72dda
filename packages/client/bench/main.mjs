// Run after a build: what is measured is what is published.
await import('./import-time.mjs');
await import('./overhead.mjs');
await import('./export.mjs');
