/** A relay whose people sign in by way of a provider, the provider, and somebody's browser. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { ProviderRefusal } from '../../src/core/accounts/provider-sign-in.ts';
import type { Config } from '../../src/relay/config.ts';
import type { RelayOptions } from '../../src/relay/relay.ts';
import { keptLog } from './everything-kept.ts';
import { TestProvider } from './identity-provider.ts';
import { startServing, type TestRelay, testConfig } from './relay.ts';
import { type Rest, SteppingBrowser } from './stepping-browser.ts';

/** Where people reach the relay, whatever its port is. */
export const publicUrl = 'https://chat.example';

export const startAddress = `${publicUrl}/v1/agents/oidc`;
export const callbackAddress = `${startAddress}/callback`;

/** By what they sign in with at the provider. */
const people = {
  maya: { email: 'Maya@Shop.example', email_verified: true },
  'claims-to-be-maya': { email: 'maya@shop.example', email_verified: false },
  stranger: { email: 'stranger@shop.example', email_verified: true },
  'subject-2': {},
};

/** One agent is known by an address, one by what the provider calls them. */
export const known: Config['agents'] = testConfig.agents.map((one) => ({
  ...one,
  ...(one.id === 'agent-1' && { email: 'maya@shop.example' }),
  ...(one.id === 'agent-2' && { oidcSubject: 'subject-2' }),
}));

interface Setting {
  readonly config?: Partial<Config>;
  /** Of the provider's part of the configuration. */
  readonly oidc?: object;
  readonly options?: Partial<RelayOptions>;
  readonly passwords?: boolean;
}

export class OidcScene {
  readonly provider: TestProvider;
  readonly relay: TestRelay;
  readonly browser: SteppingBrowser;
  /** Of the relay's log. */
  readonly lines: readonly string[];

  private constructor(provider: TestProvider, relay: TestRelay, lines: readonly string[]) {
    this.provider = provider;
    this.relay = relay;
    this.lines = lines;
    this.browser = this.newBrowser();
  }

  static async start(context: TestContext, { config, oidc, options, passwords }: Setting = {}): Promise<OidcScene> {
    const provider = await TestProvider.start({ callbacks: [callbackAddress], people });
    context.after(() => provider.stop());
    const { log, lines } = keptLog();
    const signIn = { oidc: provider.settings(oidc), ...(passwords !== undefined && { passwords }) };
    const relay = await startServing(context, {
      config: { ...testConfig, agents: known, publicUrl, signIn, ...config },
      log,
      ...options,
    });
    return new OidcScene(provider, relay, lines);
  }

  newBrowser(relay: TestRelay = this.relay): SteppingBrowser {
    const browser = new SteppingBrowser();
    browser.behind.set(publicUrl, relay.url);
    return browser;
  }

  /** Goes to the provider and says who one is there; stops before coming back, at the address that leads there. */
  async signInThere(login = 'maya', browser = this.browser): Promise<string> {
    const form = await browser.go(startAddress);
    assert.equal(new URL(form.address).origin, this.provider.issuer, form.address);
    const sent = { prompt: 'login', login, password: 'any' };
    const rest = await browser.go(form.address, { form: sent }, (address) => address.startsWith(publicUrl));
    assert.ok(rest.address.startsWith(`${callbackAddress}?`), rest.address);
    return rest.address;
  }

  /** Comes back. */
  comeBack(address: string, browser = this.browser): Promise<Rest> {
    return browser.go(address, {}, (next) => next.startsWith(`${publicUrl}/console/`));
  }
}

/** What a browser has that came back without being signed in. */
export const assertTurnedAway = ({ address, headers }: Rest, refusal: ProviderRefusal): void => {
  assert.equal(address, `${publicUrl}/console/#sign-in=${refusal}`);
  assert.deepEqual(
    headers.getSetCookie().filter((line) => line.startsWith('parlor_sign_in')),
    [],
  );
};
