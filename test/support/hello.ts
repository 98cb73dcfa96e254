/** The first frame of a client, as tests without the SDK say it. */
import { randomUUID } from 'node:crypto';
import { version } from '../../src/core/protocol/version.ts';

/** A visitor's hello with a lane of its own, unless `more` says otherwise. */
export const helloOf = (site: string, tok: string, more: object = {}) => ({
  t: 'hello',
  v: version,
  site,
  as: 'visitor',
  tok,
  dev: randomUUID(),
  lane: randomUUID(),
  subs: [],
  ...more,
});
