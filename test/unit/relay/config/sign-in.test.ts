/** What is said of a configuration that gets signing in wrong, one mistake of each kind. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixedMistakes } from '../../../../src/relay/config/fixed.ts';
import { configMistakes } from '../../../../src/relay/config.ts';
import { siteOf } from '../../../support/config-folder.ts';

const oidc = { issuer: 'https://login.example/realms/staff', clientId: 'parlor', label: 'Acme' };

const agent = (id: string, more: object = {}) => ({
  ...{ id, site: 'shop', login: id, name: id, role: 'admin' },
  ...more,
});

const configOf = (signIn: unknown, agents: readonly object[] = [], more: object = {}): never =>
  ({ publicUrl: 'https://chat.example', signIn, sites: [siteOf('shop')], agents, ...more }) as never;

const mistakes = (...config: Parameters<typeof configOf>): readonly string[] =>
  configMistakes(configOf(...config)).map(({ path, says }) => `${path} ${says}`);

test('[O1] [X4] a provider needs an issuer, a client and a label', () => {
  for (const good of [
    { oidc },
    { oidc: { ...oidc, issuer: 'http://localhost:8080', clientSecret: 'secret', clientAuth: 'post' } },
    { oidc: { ...oidc, issuer: 'http://[::1]:8080/', scopes: ['email', 'profile'], claim: 'oid' } },
    { passwords: true },
    {},
  ]) {
    assert.deepEqual(mistakes(good), []);
  }
  for (const name of ['issuer', 'clientId', 'label']) {
    const { [name as 'label']: _, ...without } = oidc;
    assert.match(mistakes({ oidc: without }).join(), new RegExp(`^/signIn/oidc/${name} is missing`));
  }
  assert.match(mistakes({ oidc: { ...oidc, scope: ['email'] } }).join(), /Did you mean "scopes"/);
  assert.match(mistakes({ oidc: { ...oidc, scopes: ['two words'] } }).join(), /^\/signIn\/oidc\/scopes\/0 is/);
  assert.match(mistakes({ oidc: { ...oidc, clientAuth: 'jwt' } }).join(), /one of "basic", "post"/);
});

test('[O1] [X4] the issuer is an address over TLS, but on this machine itself, and the one that the provider calls itself', () => {
  for (const issuer of ['http://login.example', 'http://localhost.example', 'http://127.0.0.1.example/'])
    assert.match(mistakes({ oidc: { ...oidc, issuer } }).join(), /^\/signIn\/oidc\/issuer .*with "https:"/, issuer);
  const wellKnown = `${oidc.issuer}/.well-known/openid-configuration`;
  assert.match(mistakes({ oidc: { ...oidc, issuer: wellKnown } }).join(), /what stands before "\/\.well-known\/"/);
  assert.match(mistakes({ oidc: { ...oidc, issuer: 'https://me:pw@login.example' } }).join(), /a name or a password/);
  for (const issuer of ['https://login.example?x', 'https://login.example#x', 'login.example', 'https://a b'])
    assert.match(mistakes({ oidc: { ...oidc, issuer } }).join(), /^\/signIn\/oidc\/issuer is/, issuer);
  assert.match(
    mistakes({ oidc: { ...oidc, issuer: 'https://:0' } }).join(),
    /^\/signIn\/oidc\/issuer .*no address|not an address/,
  );
});

test('[O1] [X4] without a public address nobody could come back', () => {
  assert.match(mistakes({ oidc }, [], { publicUrl: undefined }).join(), /^\/signIn\/oidc needs a "publicUrl"/);
});

test('[O1] a client’s secret is not repeated', () => {
  const long = 'hunter2'.repeat(200);
  const said = mistakes({ oidc: { ...oidc, clientSecret: long } }).join();
  assert.match(said, /^\/signIn\/oidc\/clientSecret is not what it should be/);
  assert.doesNotMatch(said, /hunter2/);
});

test('[O1] [X4] an address or a subject is one agent’s', () => {
  const shared = [agent('ana', { email: 'Ana@shop.example' }), agent('ben', { email: 'ana@shop.example' })];
  assert.match(mistakes({}, shared).join(), /^\/agents\/1\/email "ana@shop.example" is another agent’s too/);
  const same = [
    agent('ana', { oidcSubject: 's' }),
    agent('ben', { oidcSubject: 'S' }),
    agent('rui', { oidcSubject: 's' }),
  ];
  assert.match(mistakes({}, same).join(), /^\/agents\/2\/oidcSubject "s" is another agent’s too/);
  assert.match(mistakes({}, [agent('ana', { email: 'ana' })]).join(), /^\/agents\/0\/email is "ana"/);
});

test('[O1] [X4] passwords are done without only where an admin can sign in otherwise', () => {
  assert.match(mistakes({ passwords: false }).join(), /^\/signIn\/passwords is false, and there is no "oidc"/);
  const only = { passwords: false, oidc };
  for (const agents of [[], [agent('ana')], [agent('ana', { role: 'agent', email: 'ana@shop.example' })]])
    assert.match(mistakes(only, agents).join(), /^\/agents has no admin with an "email" or "oidcSubject"/);
  for (const more of [{ email: 'ana@shop.example' }, { oidcSubject: 's' }])
    assert.deepEqual(mistakes(only, [agent('ana', more)]), []);
});

test('[O2] how people sign in is fixed while a relay runs', () => {
  const running = configOf({ oidc });
  assert.deepEqual(fixedMistakes(running, configOf({ oidc: { ...oidc } })), []);
  const [mistake] = fixedMistakes(running, configOf({ oidc, passwords: false }));
  assert.equal(mistake?.path, '/signIn');
});
