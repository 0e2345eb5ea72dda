// Folders of a package form layers: no two of them import each other, also not by a detour.
// A configuration of its own, because tests may import from anywhere in their package.

const { options } = require('./.dependency-cruiser.cjs');

module.exports = {
  forbidden: [
    {
      name: 'no-folder-cycles',
      comment: 'Move the shared file to a folder that both may import.',
      severity: 'error',
      scope: 'folder',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    ...options,
    exclude: {
      path: [
        ...options.exclude.path,
        '\\.(test|test-d)\\.tsx?$',
        '/(test|bench|examples|scripts|e2e)/',
      ],
    },
  },
};
