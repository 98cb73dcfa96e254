/** The demonstration's configuration: one site, four people, nothing to set up. Only `parlor demo` uses it. */
import type { Config } from './config.ts';

/** scrypt of the password that the hub page prints: everybody may know it. */
const passwordHash = 'scrypt$131072$8$1$Cc2x9WcQIJproytFfpbfAg$dSEN6nXF0pJj08be_BYu_FAn1krJ67TC0XAXfE5NS70';

const site = 'demo';

const person = (id: string, name: string, role: Config['agents'][number]['role']): Config['agents'][number] => ({
  id,
  site,
  login: id,
  name,
  role,
  passwordHash,
});

export const demoConfig: Config = {
  sites: [
    {
      id: site,
      name: 'Fern & Clay',
      origins: [],
      workstreams: [
        { id: 'live-chat', name: 'Live chat', mode: 'live' },
        { id: 'account', name: 'Orders', mode: 'persistent', allowsAnonymous: true },
      ],
    },
  ],
  agents: [
    person('agent-1', 'Maya Lindqvist', 'agent'),
    person('agent-2', 'Tomás Ferreira', 'agent'),
    person('supervisor', 'Ingrid Osei', 'supervisor'),
    person('admin', 'Rui Tanaka', 'admin'),
  ],
};
