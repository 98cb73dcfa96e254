import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { type TestContext, test } from 'node:test';
import { SignJWT } from 'jose';
import { formerSecretMs, tokenToleranceSeconds, visitorSecretMs } from '../../../src/core/limits.ts';
import { version } from '../../../src/core/protocol/version.ts';
import { AgentTokens } from '../../../src/relay/auth/tokens.ts';
import { VisitorTokens } from '../../../src/relay/auth/visitor-tokens.ts';
import { greet, isRefused, type Principal } from '../../../src/relay/handshake.ts';
import { welcome } from '../../../src/relay/welcome.ts';
import { ClockedStore } from '../../support/clocked-store.ts';
import { newSecret } from '../../support/raw-socket.ts';
import { VirtualClock } from '../../support/virtual-clock.ts';

const { privateKey: siteKey, publicKey: siteKeyPublic } = generateKeyPairSync('ed25519');
const publicKey = siteKeyPublic.export({ type: 'spki', format: 'pem' }).toString();

/** A relay's door, and what visitors do in front of it. */
class Scene {
  readonly clock = new VirtualClock();
  readonly store: ClockedStore;
  readonly #tokens = new AgentTokens(new Uint8Array(32), this.clock);
  readonly #visitorTokens = new Map([
    ['acme', new VisitorTokens({ issuer: 'https://acme.example', audience: 'parlor', publicKey }, this.clock)],
  ]);

  constructor(t: TestContext) {
    this.store = new ClockedStore(this.clock.now);
    t.after(() => this.store.close());
  }

  async come(tok: string, v = version): Promise<Principal> {
    const greeted = await this.#greet(tok, v);
    if (isRefused(greeted)) assert.fail(`refused with ${greeted.refused}`);
    return greeted;
  }

  async refusal(tok: string, visitorTokens = this.#visitorTokens): Promise<string | undefined> {
    const greeted = await this.#greet(tok, version, visitorTokens);
    return isRefused(greeted) ? greeted.refused : undefined;
  }

  /** The secret that the welcome tells. */
  async told(tok: string, v = version): Promise<string | undefined> {
    return (await welcome(await this.come(tok, v), this)).secret;
  }

  /** Comes and starts a conversation, which makes the visitor a row. */
  async start(tok: string, conversation: string): Promise<Principal> {
    const { actor, site, secretHash, nextSecret } = await this.come(tok);
    const secrets = { ...(secretHash !== undefined && { secretHash }), ...(nextSecret && { nextSecret }) };
    const [result] = await this.store.append([
      {
        ...{ conversation, id: `start of ${conversation}`, lane: `lane of ${conversation}`, n: 1, digest: 'start' },
        ...{ site, actor, command: { type: 'conversation.start' } },
        start: { workstream: 'chat', mode: 'live', ...secrets },
      },
    ]);
    assert.equal(result?.ok, true);
    return this.come(tok);
  }

  #greet(tok: string, v: number, visitorTokens = this.#visitorTokens): ReturnType<typeof greet> {
    const hello = { v, site: 'acme', as: 'visitor', tok, dev: 'a-device' } as const;
    return greet(hello, 'acme', { store: this.store, tokens: this.#tokens, visitorTokens });
  }
}

/** A token of the site for one of its customers. */
const tokenFor = (clock: VirtualClock, claims: Readonly<Record<string, string>>): Promise<string> => {
  const now = clock.now() / 1000;
  return new SignJWT({ ...claims, iss: 'https://acme.example', aud: 'parlor', iat: now, exp: now + 600 })
    .setProtectedHeader({ alg: 'EdDSA' })
    .sign(siteKey);
};

test('[I1] a visitor whom the site has signed in is the same on every device, and nobody else', async (t) => {
  const scene = new Scene(t);
  const token = (sub: string) => tokenFor(scene.clock, { sub, name: 'Rosa', account: 'Fern & Clay' });
  const first = await scene.come(await token('customer-1'));
  const second = await scene.come(await token('customer-1'));
  assert.deepEqual(first.actor, second.actor);
  assert.deepEqual([first.actor.name, first.account], ['Rosa', 'Fern & Clay']);
  assert.notEqual((await scene.come(await token('customer-2'))).actor.id, first.actor.id);
  assert.equal((await welcome(first, scene)).expiresMs, 600_000);
});

test('[I1] nothing makes a device a customer of the site, and no customer has a secret', async (t) => {
  const scene = new Scene(t);
  const identified = await scene.come(await tokenFor(scene.clock, { sub: 'customer-1' }));
  const anonymous = await scene.come(newSecret());
  assert.match(identified.actor.id, /^i_/u);
  assert.doesNotMatch(anonymous.actor.id, /^i_/u);
  assert.equal(identified.secretHash, undefined);
});

test('[I1] a token that is not believed lets nobody in, nor does one to a site that identifies nobody', async (t) => {
  const scene = new Scene(t);
  assert.equal(await scene.refusal('a.b.c'), 'not-authenticated');
  const token = await tokenFor(scene.clock, { sub: 'customer-1' });
  assert.equal(await scene.refusal(token, new Map()), 'not-authenticated');
  await scene.clock.advance(600_000 + tokenToleranceSeconds * 1000);
  assert.equal(await scene.refusal(token), 'token-expired');
});

test('[I1] a visitor is told another secret when the present one is a day old, not before', async (t) => {
  const scene = new Scene(t);
  const secret = newSecret();
  assert.equal(await scene.told(secret), undefined, 'who has no conversation has no secret to change');
  await scene.start(secret, 'conversation-1');
  await scene.clock.advance(visitorSecretMs - 1);
  assert.equal(await scene.told(secret), undefined);
  await scene.clock.advance(1);
  const next = await scene.told(secret);
  assert.match(next ?? '', /^[\w-]{43}$/u);
  assert.notEqual(next, secret);
});

test('[I1] every tab is told the same secret, and the present one stays good until that one is used', async (t) => {
  const scene = new Scene(t);
  const secret = newSecret();
  const { actor } = await scene.start(secret, 'conversation-1');
  await scene.clock.advance(visitorSecretMs);
  const told = await Promise.all([scene.told(secret), scene.told(secret), scene.told(secret)]);
  assert.equal(new Set(told).size, 1);
  await scene.clock.advance(100 * visitorSecretMs);
  assert.deepEqual((await scene.come(secret)).actor, actor);
  assert.equal(await scene.told(secret), told[0]);
});

test('[I1] once the next secret is used the former one is good for two more minutes, and then no more', async (t) => {
  const scene = new Scene(t);
  const secret = newSecret();
  const { actor } = await scene.start(secret, 'conversation-1');
  await scene.clock.advance(visitorSecretMs);
  const next = (await scene.told(secret)) ?? '';
  const tabs = await Promise.all([scene.come(next), scene.come(next), scene.come(secret)]);
  for (const tab of tabs) assert.deepEqual(tab.actor, actor);
  await scene.clock.advance(formerSecretMs - 1);
  assert.deepEqual((await scene.come(secret)).actor, actor);
  assert.equal(await scene.told(secret), undefined, 'who comes with a former secret learns nothing of the present one');
  await scene.clock.advance(1);
  assert.equal(await scene.refusal(secret), 'not-authenticated');
  assert.deepEqual((await scene.come(next)).actor, actor);
});

test('[I1] a secret changes day after day, and none that was good once leads to the visitor again', async (t) => {
  const scene = new Scene(t);
  const first = newSecret();
  const { actor } = await scene.start(first, 'conversation-1');
  const used = [first];
  for (let day = 0; day < 4; day += 1) {
    await scene.clock.advance(visitorSecretMs);
    const next = (await scene.told(used.at(-1) ?? '')) ?? '';
    assert.deepEqual((await scene.come(next)).actor, actor);
    used.push(next);
  }
  await scene.clock.advance(formerSecretMs);
  assert.equal(new Set(used).size, 5);
  for (const former of [used[0], used[3]]) assert.equal(await scene.refusal(former ?? ''), 'not-authenticated');
  // The relay remembers the hash of one former secret: older ones are anybody's, and nobody's.
  for (const older of [used[1], used[2]]) assert.notEqual((await scene.come(older ?? '')).actor.id, actor.id);
});

test('[I1] a visitor from before secrets changed is told one that all relays agree on', async (t) => {
  const scene = new Scene(t);
  const secret = newSecret();
  const { actor, site, secretHash = '' } = await scene.come(secret);
  const start = { workstream: 'chat', mode: 'live', secretHash } as const;
  const place = { conversation: 'conversation-1', id: 'start', lane: 'lane', n: 1, digest: 'start' };
  await scene.store.append([{ ...place, site, actor, command: { type: 'conversation.start' }, start }]);
  await scene.clock.advance(visitorSecretMs);
  const told = await Promise.all([scene.told(secret), scene.told(secret)]);
  assert.ok(told[0]);
  assert.equal(told[1], told[0]);
  assert.deepEqual((await scene.come(told[0])).actor, actor);
});

test('[I1] a secret of another length than 256 bits is refused', async (t) => {
  const scene = new Scene(t);
  for (const length of [31, 33]) {
    assert.equal(await scene.refusal(Buffer.alloc(length, 1).toString('base64url')), 'not-authenticated');
  }
});
