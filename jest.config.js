/** Unit tests: Node only, nothing outside the repository. Browser and LibreOffice have configs of their own. */
module.exports = {
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/browser/', '<rootDir>/test/office/'],
  transform: {
    '\\.(ts|tsx|js|jsx|mjs)$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2021',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'classic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  moduleNameMapper: { '\\.css$': '<rootDir>/test/support/empty-style.js' },
  setupFiles: ['<rootDir>/test/support/property-seed.ts'],
  // No test is a race against the clock: a busy machine only takes longer.
  testTimeout: 120000,
  testEnvironment: 'node',
};
