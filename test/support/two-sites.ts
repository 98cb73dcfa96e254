/** A configuration with another site, whose agent is nobody here. */
import type { Config } from '../../src/relay/config.ts';
import { testConfig } from './relay.ts';

export const twoSites: Config = {
  ...testConfig,
  sites: [...testConfig.sites, ...testConfig.sites.map((one) => ({ ...one, id: 'other' }))],
  agents: [
    ...testConfig.agents,
    ...testConfig.agents.slice(0, 1).map((one) => ({ ...one, id: 'stranger', site: 'other', login: 'stranger' })),
  ],
};
