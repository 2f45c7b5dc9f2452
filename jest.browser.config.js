/** Tests in a real Chromium; `.ci/run` installs it. */
module.exports = {
  ...require('./jest.config'),
  testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 180000,
};
