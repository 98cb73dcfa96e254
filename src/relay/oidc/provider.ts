/**
 * The identity provider that vouches for agents: OpenID Connect, by code, with PKCE, state and nonce. What is hard to get
 * right of it is `openid-client`'s, which is loaded when somebody first signs in this way. Rule X4 in docs/SPEC.md.
 */
import type { ClientAuth, Configuration, IDToken } from 'openid-client';
import { providerSignIn } from '../../core/account-limits.ts';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { Attempts } from './attempts.ts';
import { boundedFetch } from './bounded-fetch.ts';
import { type Identity, identityOf } from './identities.ts';
import { TurnedAway, turnedAwayBy } from './turned-away.ts';

export type OidcSettings = NonNullable<NonNullable<Config['signIn']>['oidc']>;

interface Parts {
  readonly settings: OidcSettings;
  /** Where people come back to. */
  readonly callback: string;
  readonly attempts: Attempts;
  readonly clock: Pick<Clock, 'now'>;
}

/** Where to send a browser, and what it is to keep meanwhile. */
export interface Departure {
  readonly address: string;
  readonly sealed: string;
}

const library = (): Promise<typeof import('openid-client')> => import('openid-client');

export class IdentityProvider {
  readonly #parts: Parts;
  #known: { readonly until: number; readonly configuration: Promise<Configuration> } | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** `anew`: who is signed in there shall say once more who they are. @throws TurnedAway */
  async depart({ anew }: { readonly anew: boolean }): Promise<Departure> {
    const { settings, callback, attempts } = this.#parts;
    try {
      const oidc = await library();
      const configuration = await this.#configuration();
      const attempt = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
      };
      const address = oidc.buildAuthorizationUrl(configuration, {
        redirect_uri: callback,
        scope: [...new Set(['openid', ...(settings.scopes ?? ['email'])])].join(' '),
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(attempt.verifier),
        code_challenge_method: 'S256',
        ...(anew && { prompt: 'login' }),
      });
      return { address: address.href, sealed: await attempts.seal(attempt) };
    } catch (error) {
      throw turnedAwayBy(error);
    }
  }

  /**
   * Who has come back, with `search` in the address, to a browser that kept `sealed`: what `find` gives for their identity.
   * @throws TurnedAway, also if it gives nothing.
   */
  async arrive<T>(search: string, sealed: string, find: (identity: Identity) => T | undefined): Promise<T> {
    const { callback, attempts } = this.#parts;
    const attempt = await attempts.unseal(sealed);
    const back = new URL(search, callback);
    // Judged before anything is asked of the provider: nobody makes a relay ask who has not been sent there from here.
    if (!attempt) throw new TurnedAway('expired', 'no_attempt');
    if (back.searchParams.get('state') !== attempt.state) throw new TurnedAway('expired', 'other_attempt');
    try {
      const oidc = await library();
      const configuration = await this.#configuration();
      const tokens = await oidc.authorizationCodeGrant(configuration, back, {
        expectedState: attempt.state,
        expectedNonce: attempt.nonce,
        pkceCodeVerifier: attempt.verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) throw new TurnedAway('failed', 'no_id_token');
      const { claim = 'sub' } = this.#parts.settings;
      const found =
        find(identityOf(claims, claim)) ?? find(await this.#further(configuration, claims, tokens.access_token, claim));
      if (found === undefined) throw new TurnedAway('unknown', 'no_agent');
      return found;
    } catch (error) {
      throw turnedAwayBy(error);
    }
  }

  /** What the token did not say: claims that a scope stands for may have to be asked for (OpenID Connect Core, 5.4). */
  async #further(
    configuration: Configuration,
    { sub, ...claims }: IDToken,
    accessToken: string,
    claim: string,
  ): Promise<Identity> {
    const isWhole = claims['email'] !== undefined && (claim === 'sub' || claims[claim] !== undefined);
    if (isWhole || configuration.serverMetadata().userinfo_endpoint === undefined) return {};
    const more = await (await library()).fetchUserInfo(configuration, accessToken, sub);
    // The token is signed: what it says goes before what is said beside it.
    return { ...identityOf(more, claim), ...identityOf({ sub, ...claims }, claim) };
  }

  #configuration(): Promise<Configuration> {
    const now = this.#parts.clock.now();
    if (this.#known && now < this.#known.until) return this.#known.configuration;
    const configuration = this.#discovered();
    const known = { until: now + providerSignIn.metadataMs, configuration };
    this.#known = known;
    configuration.catch(() => {
      if (this.#known === known) this.#known = undefined;
    });
    return configuration;
  }

  async #discovered(): Promise<Configuration> {
    const { issuer, clientId } = this.#parts.settings;
    const oidc = await library();
    const configuration = await oidc.discovery(new URL(issuer), clientId, undefined, await this.#clientAuth(), {
      [oidc.customFetch]: boundedFetch,
      timeout: providerSignIn.answerMs / 1000,
      execute: [
        // The token's signature too, though it came over a connection that was asked for.
        oidc.enableNonRepudiationChecks,
        ...(issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : []),
      ],
    });
    // The library lets a provider of several tenants call itself otherwise; then anybody's tenant could vouch for anybody.
    if (new URL(configuration.serverMetadata().issuer).href !== new URL(issuer).href)
      throw new TurnedAway('failed', 'other_issuer');
    return configuration;
  }

  async #clientAuth(): Promise<ClientAuth> {
    const { clientSecret, clientAuth } = this.#parts.settings;
    const { None, ClientSecretBasic, ClientSecretPost } = await library();
    if (clientSecret === undefined) return None();
    const [basic, post] = [ClientSecretBasic(clientSecret), ClientSecretPost(clientSecret)];
    return (server, ...rest) => {
      const takes = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
      const way = clientAuth ?? (takes.includes('client_secret_basic') ? 'basic' : 'post');
      return (way === 'basic' ? basic : post)(server, ...rest);
    };
  }
}
