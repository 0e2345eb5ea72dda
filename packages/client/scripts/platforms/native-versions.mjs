/** Metro, and the parts of React Native that give an app its globals. */
export const nativeVersions = {
  metro: '0.84.6',
  'react-native': '0.86.3',
  '@react-native/babel-preset': '0.86.3',
  '@react-native/metro-babel-transformer': '0.86.3',
  '@babel/core': '^7.29.0',
  '@tanstack/react-query': '5.108.0',
  react: '19.2.3',
};

/** The packages with which a project of React Native tests its components. */
export const nativeComponentVersions = {
  ...nativeVersions,
  '@react-native/jest-preset': nativeVersions['react-native'],
  '@testing-library/react-native': '14.1.0',
  jest: '29.7.0',
  'test-renderer': '1.3.1',
};
