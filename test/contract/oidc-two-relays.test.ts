/** Signing in by way of an identity provider where several relays share a database: behind a balancer nobody comes back to the one that sent them. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertTurnedAway, known, OidcScene, publicUrl } from '../support/oidc-scene.ts';
import { TestPostgres } from '../support/postgres.ts';
import { startServing, testConfig } from '../support/relay.ts';

let postgres: TestPostgres;

before(async () => {
  postgres = await TestPostgres.start();
});

after(() => postgres?.close());

test('[X4] what one relay began another one of the same database finishes, and no other', async (context) => {
  const config = { postgres: await postgres.createDatabase() };
  const scene = await OidcScene.start(context, { config });
  const signIn = { oidc: scene.provider.settings() };
  const same = { ...testConfig, agents: known, publicUrl, signIn };
  const second = await startServing(context, { config: { ...same, ...config } });
  const { browser } = scene;
  const back = await scene.signInThere();
  browser.behind.set(publicUrl, second.url);
  assert.equal((await scene.comeBack(back)).address, `${publicUrl}/console/`);
  const answer = await fetch(`${scene.relay.url}/v1/agents/token`, {
    method: 'POST',
    headers: { cookie: `parlor_sign_in=${browser.cookies.get(publicUrl)?.get('parlor_sign_in')}` },
  });
  assert.equal(answer.status, 200);

  const stranger = await startServing(context, { config: same });
  const other = scene.newBrowser();
  const late = await scene.signInThere('maya', other);
  other.behind.set(publicUrl, stranger.url);
  assertTurnedAway(await scene.comeBack(late, other), 'expired');
});
