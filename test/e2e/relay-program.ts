/** The relay as it is built, as arguments for Node. */
export const relayProgram = ['--import', './test/support/never-late.ts', 'dist/relay/main.js'] as const;
