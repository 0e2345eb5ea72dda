module.exports = {
  preset: '@react-native/jest-preset',
  // The preset leaves out `.jsx`.
  transform: { '\\.jsx$': 'babel-jest' },
  testTimeout: 20_000,
};
