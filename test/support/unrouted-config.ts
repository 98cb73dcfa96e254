/** The demonstration's site and people without its queues and its mails: conversations belong to everybody, and wait to be picked. */
import type { Config } from '../../src/relay/config.ts';
import { newDemo } from '../../src/relay/demo.ts';

const { mail: _mail, ...config } = newDemo().config;

export const unroutedConfig: Config = {
  ...config,
  sites: config.sites.map(({ queues: _, transcriptMail: _mails, workstreams, ...site }) => ({
    ...site,
    workstreams: workstreams.map(({ routing: _routing, ...workstream }) => workstream),
  })),
};
