/** The relay as it is built, as arguments for Node. */
import { neverLate } from '../support/relay-process.ts';

export const relayProgram = [...neverLate, 'dist/relay/main.js'] as const;
