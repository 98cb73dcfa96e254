import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agentOf, identityOf } from '../../../../src/relay/oidc/identities.ts';

const agents = [
  { id: 'ana', email: 'Ana@shop.example' },
  { id: 'ben', email: 'ben@shop.example', oidcSubject: 'subject-ben' },
  { id: 'rui' },
];

test('[X4] a provider’s claims are believed as far as it vouches for them', () => {
  const email = 'ana@shop.example';
  assert.deepEqual(identityOf({ sub: 's', email, email_verified: true }, 'sub'), { subject: 's', email });
  assert.deepEqual(identityOf({ sub: 's', email, email_verified: 'true' }, 'sub'), { subject: 's', email });
  for (const email_verified of [undefined, false, 'false', 1, 'yes', null, {}])
    assert.deepEqual(identityOf({ sub: 's', email, email_verified }, 'sub'), { subject: 's' });
  assert.deepEqual(identityOf({ sub: 's', email: [email], email_verified: true }, 'sub'), { subject: 's' });
});

test('[X4] another claim than the subject can say who somebody is', () => {
  assert.deepEqual(identityOf({ sub: 's', oid: 'o' }, 'oid'), { subject: 'o' });
  for (const oid of [undefined, '', 7, ['o']]) assert.deepEqual(identityOf({ sub: 's', oid }, 'oid'), {});
});

test('[X4] an agent is found by their subject or their address', () => {
  assert.equal(agentOf({ subject: 'subject-ben' }, agents), 'ben');
  assert.equal(agentOf({ subject: 'other', email: 'ANA@SHOP.example' }, agents), 'ana');
  assert.equal(agentOf({ subject: 'subject-ben', email: 'ana@shop.example' }, agents), 'ben');
});

test('[X4] who has a subject is found by no address, and who has neither by nothing', () => {
  assert.equal(agentOf({ subject: 'other', email: 'ben@shop.example' }, agents), undefined);
  assert.equal(agentOf({ email: 'rui@shop.example' }, agents), undefined);
  assert.equal(agentOf({ email: '' }, agents), undefined);
  assert.equal(agentOf({}, agents), undefined);
  assert.equal(agentOf({ subject: 'undefined', email: 'undefined' }, agents), undefined);
});
