import { createRequire } from 'node:module';
import * as query from '@tanstack/react-query';
import { renderHook } from '@testing-library/react';
import { useReducer, version } from 'react';
import { version as domVersion } from 'react-dom';
import { expect, test } from 'vitest';

const { REACT_VERSION = '19', QUERY_VERSION = 'newest' } = process.env;
const require = createRequire(import.meta.url);
const manifests = {
  'react-18': () => require('react-18/package.json') as { version: string },
  'react-dom-18': () => require('react-dom-18/package.json') as { version: string },
  'react-query-lowest': () => require('react-query-lowest/package.json') as { version: string },
};
const versionOf = (name: keyof typeof manifests) => manifests[name]().version;

test('the tests run on the versions that their project names', () => {
  expect(version.split('.')[0]).toBe(REACT_VERSION);
  if (REACT_VERSION === '18') expect(version).toBe(versionOf('react-18'));
  expect(versionOf('react-dom-18')).toBe(versionOf('react-18'));
  expect(domVersion).toBe(version);
  // The lowest supported version lacks this export; the newest has it.
  expect('environmentManager' in query).toBe(QUERY_VERSION === 'newest');
  // A second copy of React would throw here.
  expect(renderHook(() => useReducer(() => 1, 0)).result.current[0]).toBe(0);
});

test('the lowest version tested is the lowest that the package allows', () => {
  const { peerDependencies } = require('../package.json') as {
    peerDependencies: Record<string, string>;
  };
  expect(peerDependencies['@tanstack/react-query']).toBe(`^${versionOf('react-query-lowest')}`);
});
