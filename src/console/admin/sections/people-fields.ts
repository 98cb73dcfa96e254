/** What there is to fill in of who works at the desk. */
import { type Field, identifierOf, values } from '../fields.ts';
import { fieldsOf, type JsonFields, textOf } from '../json.ts';
import { queuesField } from '../own-fields.ts';
import { idsIn, sitesOf } from './site-fields.ts';

/** `account` draws what there is to do about somebody's account. */
export const agentFields = (account: (agent: JsonFields) => unknown): readonly Field[] => [
  {
    kind: 'list',
    name: 'agents',
    fresh: ({ config, site }) => ({
      id: identifierOf('agent', idsIn(config.agents), 'agent'),
      site: textOf(site['id']) || textOf(fieldsOf(config.sites[0])['id']),
      login: '',
      name: '',
      role: 'agent',
    }),
    fields: [
      { kind: 'text', name: 'name' },
      { kind: 'text', name: 'id' },
      { kind: 'text', name: 'login' },
      { kind: 'password', name: 'password' },
      { kind: 'choice', name: 'role', from: values('agent', 'supervisor', 'admin'), isNeeded: true },
      { kind: 'choice', name: 'site', from: sitesOf, isNeeded: true },
      { kind: 'own', name: 'queues', draw: queuesField },
      { kind: 'number', name: 'capacity' },
      { kind: 'text', name: 'picture' },
      { kind: 'text', name: 'email' },
      { kind: 'text', name: 'oidcSubject' },
      { kind: 'own', name: 'account', draw: ({ beside }) => account(beside) },
    ],
  },
];

/** Of one who is no agent only. */
export const rightsField: Field = {
  kind: 'some',
  name: 'rights',
  isAllWithout: true,
  from: values('monitor', 'assign', 'transfer', 'force-close'),
};
