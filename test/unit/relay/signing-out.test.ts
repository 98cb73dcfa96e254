/** What becomes of an agent, and of their work, when a sign-in of theirs ends; on a real database whose clock is the test's. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { absence, signInLookMs } from '../../../src/core/limits.ts';
import { InProcessBus } from '../../../src/relay/bus/in-process.ts';
import type { Connections } from '../../../src/relay/connections.ts';
import type { RoutingConfig } from '../../../src/relay/routing-settings.ts';
import { SignIns } from '../../../src/relay/sign-ins.ts';
import type { RoutingRelay } from '../../support/routing-relay.ts';
import { RoutingScene, site } from '../../support/routing-relay.ts';

const c = 'conversation-1';
const persistent = { mode: 'persistent', allowsAnonymous: true } as const;

/** The connections of a relay as far as sign-ins go: who is at it, and by which. */
class Doors implements Pick<Connections, 'signIns' | 'endSignIn'> {
  readonly #open: { readonly agent: string; readonly signIn: string }[] = [];
  readonly #leave: (agent: string, signIn: string) => void;

  constructor(leave: (agent: string, signIn: string) => void) {
    this.#leave = leave;
  }

  let(agent: string, signIn: string): void {
    this.#open.push({ agent, signIn });
  }

  signIns(): readonly string[] {
    return this.#open.map(({ signIn }) => signIn);
  }

  endSignIn(id: string): void {
    for (const one of this.#open.filter(({ signIn }) => signIn === id)) {
      this.#open.splice(this.#open.indexOf(one), 1);
      this.#leave(one.agent, one.signIn);
    }
  }
}

/** A scene whose agents sign in, and out at one relay or another; `isDeaf` relays hear nothing from each other. */
class SignInScene extends RoutingScene {
  readonly #bus = new InProcessBus();
  readonly #isDeaf: boolean;
  readonly #doors = new Map<RoutingRelay, { readonly doors: Doors; readonly signIns: SignIns }>();

  constructor(
    context: TestContext,
    routing: Partial<RoutingConfig> = {},
    { isDeaf = false, ...workstream }: { isDeaf?: boolean; mode?: 'persistent' } = {},
  ) {
    super(context, routing, workstream);
    this.#isDeaf = isDeaf;
  }

  override relay(context: TestContext, id?: string): RoutingRelay {
    const { clock, store } = this;
    const relay = super.relay(context, id);
    const doors = new Doors((agent, signIn) => void this.leave(relay, agent, signIn));
    const bus = this.#isDeaf ? { publish: () => undefined, subscribe: () => () => undefined } : this.#bus;
    const log = { warn: (...what: unknown[]) => assert.fail(JSON.stringify(what)) };
    const signIns = new SignIns({ bus, store, connections: doors as never, roster: relay.roster, clock, log });
    signIns.start();
    context.after(() => signIns.stop());
    this.#doors.set(relay, { doors, signIns });
    return relay;
  }

  /** The agent is at this relay, by a sign-in. */
  async enter(relay: RoutingRelay, agent: string, signIn = `of-${agent}`): Promise<void> {
    const account = { id: agent, site, login: agent, name: agent, role: 'agent', passwordHash: '' } as const;
    await this.store.saveAgent(account);
    await this.store.saveSignIn({ id: signIn, agent, secretHash: '', expiresAt: Number.MAX_SAFE_INTEGER });
    await this.come(relay, agent);
    this.#doors.get(relay)?.doors.let(agent, signIn);
  }

  /** The sign-in is revoked by way of this relay. */
  async signOut(relay: RoutingRelay, agent: string, signIn = `of-${agent}`): Promise<void> {
    await this.store.revokeSignIn(signIn);
    await this.#doors.get(relay)?.signIns.revoked({ id: signIn, agent });
    for (let turn = 0; turn < 4; turn += 1) await this.clock.advance(0);
  }

  async choose(relay: RoutingRelay, agent: string, base: 'away' | 'busy'): Promise<void> {
    await relay.roster.request({ actor: { kind: 'agent', id: agent }, site }, { choice: { base } });
  }
}

test('[A6] [A3] who signs out is offline, and an offer of theirs moves on, at once', async (t) => {
  const scene = new SignInScene(t);
  const relay = scene.relay(t);
  await scene.enter(relay, 'ana');
  await scene.begin(relay, c);
  await scene.enter(relay, 'ben');
  assert.equal(await scene.offeredTo(c), 'ana');
  await scene.signOut(relay, 'ana');
  assert.equal(await scene.presenceOf('ana'), 'offline');
  assert.equal(await scene.offeredTo(c), 'ben');
  assert.deepEqual((await scene.now(c)).routing.tried, [], 'it counts as neither missed nor declined');
});

test('[A6] [C16] a live conversation of theirs returns to the queue at once, a persistent one stays with them', async (t) => {
  for (const mode of ['live', 'persistent'] as const) {
    const scene = new SignInScene(t, {}, mode === 'live' ? {} : persistent);
    const relay = scene.relay(t);
    await scene.enter(relay, 'ana');
    await scene.begin(relay, c);
    await scene.act(relay, c, 'ana', 'offer.accept');
    const { arrivedAt } = (await scene.now(c)).routing;
    await scene.signOut(relay, 'ana');
    assert.equal(await scene.heldBy(c), mode === 'live' ? undefined : 'ana', mode);
    assert.equal((await scene.now(c)).routing.arrivedAt, arrivedAt);
  }
});

test('[A3] what was chosen holds until the agent signs out, and who signs in again begins anew', async (t) => {
  const scene = new SignInScene(t);
  const relay = scene.relay(t);
  await scene.enter(relay, 'ana');
  await scene.choose(relay, 'ana', 'away');
  await scene.leave(relay, 'ana', 'of-ana');
  await scene.come(relay, 'ana');
  assert.equal(await scene.presenceOf('ana'), 'away', 'a lost connection forgets nothing');
  await scene.signOut(relay, 'ana');
  await scene.enter(relay, 'ana', 'another');
  assert.equal(await scene.presenceOf('ana'), 'available');
});

test('[X4] [A6] only the sign-in that is revoked ends: who is signed in elsewhere stays, until that ends too', async (t) => {
  const scene = new SignInScene(t);
  const [here, there] = [scene.relay(t), scene.relay(t, 'relay-2')];
  await scene.enter(here, 'ana', 'desk');
  await scene.enter(there, 'ana', 'phone');
  await scene.begin(here, c);
  await scene.signOut(here, 'ana', 'desk');
  assert.equal(await scene.offeredTo(c), 'ana');
  await scene.clock.advance(absence.offerMs * 2);
  assert.equal(await scene.offeredTo(c), 'ana');
  await scene.signOut(here, 'ana', 'phone');
  assert.equal(await scene.presenceOf('ana'), 'offline');
  assert.equal(await scene.offeredTo(c), undefined, 'told over the bus');
});

test('[X4] [D7] a relay that was not told finds it in the database within seconds', async (t) => {
  const scene = new SignInScene(t, {}, { isDeaf: true });
  const [here, there] = [scene.relay(t), scene.relay(t, 'relay-2')];
  await scene.enter(there, 'ana');
  await scene.begin(here, c);
  await scene.signOut(here, 'ana');
  assert.equal(await scene.presenceOf('ana'), 'busy', 'a relay has a connection of theirs');
  await scene.clock.advance(signInLookMs);
  for (let turn = 0; turn < 4; turn += 1) await scene.clock.advance(0);
  assert.equal(await scene.presenceOf('ana'), 'offline');
  assert.equal(await scene.offeredTo(c), undefined);
});

test('[A6] whichever comes first, the end of the connection or that of the sign-in, nobody waits for who has signed out', async (t) => {
  for (const order of ['connection first', 'sign-in first', 'at once'] as const) {
    const scene = new SignInScene(t, {}, { isDeaf: true });
    const [here, there] = [scene.relay(t), scene.relay(t, 'relay-2')];
    await scene.enter(there, 'ana');
    await scene.begin(here, c);
    const leave = () => scene.leave(there, 'ana', 'of-ana');
    const signOut = () => scene.signOut(here, 'ana');
    if (order === 'at once') await Promise.all([leave(), signOut()]);
    else for (const act of order === 'connection first' ? [leave, signOut] : [signOut, leave]) await act();
    for (let turn = 0; turn < 4; turn += 1) await scene.clock.advance(0);
    assert.equal(await scene.offeredTo(c), undefined, order);
  }
});

test('[A6] who has only lost the connection is waited for as ever', async (t) => {
  const scene = new SignInScene(t);
  const relay = scene.relay(t);
  await scene.enter(relay, 'ana');
  await scene.begin(relay, c);
  await scene.leave(relay, 'ana', 'of-ana');
  await scene.clock.advance(absence.offerMs - 1);
  assert.equal(await scene.offeredTo(c), 'ana');
  await scene.come(relay, 'ana');
  assert.equal(await scene.presenceOf('ana'), 'busy');
});

test('who signs out without ever having been there leaves no trace among the agents', async (t) => {
  const scene = new SignInScene(t);
  const relay = scene.relay(t);
  const account = { id: 'eve', site, login: 'eve', name: 'Eve', role: 'agent', passwordHash: '' } as const;
  await scene.store.saveAgent(account);
  await scene.signOut(relay, 'eve');
  assert.deepEqual(await scene.store.workforce.agents(site), []);
});
