/** A real identity provider of a test's own, on a free port of this machine: `oidc-provider`, with its sign-in page for trying out. */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type JWTPayload, SignJWT } from 'jose';
import { Provider, type ProviderContext } from 'oidc-provider';
import type { Config } from '../../src/relay/config.ts';

/** What the provider says of somebody beside who they are, by what they sign in with there. */
export type Vouched = Readonly<Record<string, { readonly email?: string; readonly email_verified?: boolean }>>;

/** Done to an answer of the provider, or instead of one. */
export type Meddling = (context: ProviderContext, next: () => Promise<void>) => Promise<void>;

interface Options {
  /** Where people may be sent back to. */
  readonly callbacks: readonly string[];
  readonly people: Vouched;
  /** Another name of this machine, for a provider that is another site than the relay. */
  readonly host?: string;
}

export const clientId = 'parlor';
export const clientSecret = 'Of which: nobody+hears 100% / ever';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
const key = privateKey.export({ format: 'jwk' });

/** An identity token with the provider's own signature. */
export const signedToken = (claims: JWTPayload): Promise<string> =>
  new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'one' }).sign(privateKey);

export class TestProvider {
  readonly issuer: string;
  readonly #server: Server;
  /** What is done to the answers from now on. */
  meddling: Meddling = (_context, next) => next();
  /** Paths that were asked for, in order. */
  readonly asked: string[] = [];

  private constructor(issuer: string, server: Server) {
    this.issuer = issuer;
    this.#server = server;
  }

  static async start({ callbacks, people, host = 'localhost' }: Options): Promise<TestProvider> {
    const server = createServer().listen(0, host);
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const started = new TestProvider(`http://${host}:${port}`, server);
    const provider = new Provider(started.issuer, configurationOf(callbacks, people));
    provider.use(async (context, next) => {
      started.asked.push(context.path);
      await started.meddling(context, next);
    });
    const answer = provider.callback();
    server.on('request', (request, response) => void answer(request, response));
    return started;
  }

  /** As a relay is told of it. */
  settings(more: object = {}): NonNullable<NonNullable<Config['signIn']>['oidc']> {
    return { issuer: this.issuer, clientId, clientSecret, label: 'Acme', ...more };
  }

  /** Ends it, with all that is under way. */
  async stop(): Promise<void> {
    if (!this.#server.listening) return;
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}

const configurationOf = (callbacks: readonly string[], people: Vouched): object => ({
  clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: callbacks }],
  claims: { openid: ['sub'], email: ['email', 'email_verified'] },
  cookies: { keys: [randomBytes(32).toString('hex')] },
  jwks: { keys: [{ ...key, use: 'sig', alg: 'RS256', kid: 'one' }] },
  pkce: { required: () => true },
  ttl: { AccessToken: 600, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
  // Said instead of a page: a test that comes here reads why.
  renderError: (context: ProviderContext, out: object) => {
    context.body = JSON.stringify(out);
  },
  findAccount: (_context: unknown, accountId: string) => ({
    accountId,
    claims: () => ({ sub: accountId, ...people[accountId] }),
  }),
  // Nobody is asked whether the desk may know who they are.
  loadExistingGrant: async ({
    oidc: { provider, client, session },
  }: {
    readonly oidc: {
      readonly provider: Provider;
      readonly client: { readonly clientId: string };
      readonly session: { readonly accountId: string };
    };
  }) => {
    const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
    grant.addOIDCScope('openid email');
    await grant.save();
    return grant;
  },
});
