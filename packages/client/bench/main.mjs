// Measures `dist`, so build first.
await import('./import-time.mjs');
await import('./overhead.mjs');
await import('./export.mjs');
