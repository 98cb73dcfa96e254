/** The demonstration's configuration, changed by its admin while everything runs. */
import type { WorkstreamConfig } from '../../src/relay/config.ts';
import { AdminApi } from '../support/admin-api.ts';
import type { Demo } from './demo.ts';

/** A token of one of the demonstration's people. */
export const tokenOf = async ({ url }: Demo, as: string): Promise<string> => {
  const body = JSON.stringify({ as });
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}/v1/demo/sign-in`, { method: 'POST', headers, body });
  return ((await response.json()) as { token: string }).token;
};

/** Changes all workstreams that are live. */
export const changeWorkstreams = async (
  demo: Demo,
  change: (workstream: WorkstreamConfig) => WorkstreamConfig,
): Promise<void> => {
  await new AdminApi(demo.url, await tokenOf(demo, 'admin')).change(({ sites, agents }) => ({
    sites: sites.map((site) => ({
      ...site,
      workstreams: site.workstreams.map((one) => (one.mode === 'live' ? change(one) : one)),
    })),
    agents,
  }));
};
