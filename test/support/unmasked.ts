/** Masking of sites that hide nothing, for tests of something else. */
import type { Masking } from '../../src/relay/masking/masking.ts';

export const masking: Pick<Masking, 'request'> = { request: (request) => request };
