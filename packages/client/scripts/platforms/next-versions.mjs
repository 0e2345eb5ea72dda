/** The dependencies of the Next example for each supported major, at exact versions. */
export const nextVersions = {
  14: { next: '14.2.35', react: '18.3.1', 'react-dom': '18.3.1', '@types/react': '18.3.32' },
  15: { next: '15.5.29', react: '19.3.1', 'react-dom': '19.3.1', '@types/react': '19.3.3' },
  16: { next: '16.4.6', react: '19.3.1', 'react-dom': '19.3.1', '@types/react': '19.3.3' },
};
