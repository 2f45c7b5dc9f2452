/** Tests judged by LibreOffice and by Microsoft's Open XML SDK; `.ci/run` installs LibreOffice. */
module.exports = {
  ...require('./jest.config'),
  testMatch: ['<rootDir>/test/office/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 300000,
};
