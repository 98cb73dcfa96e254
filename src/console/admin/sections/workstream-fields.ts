/** What there is to fill in of a workstream: what it is, how its conversations get to agents, how long they may stay as they are. */
import { type Field, identifierOf, values } from '../fields.ts';
import { attachments, idsIn, presencesOf, queuesOf, transcriptMail } from './site-fields.ts';

const overflowing: readonly Field[] = [
  { kind: 'choice', name: 'action', from: values('end', 'offer', 'queue'), isNeeded: true },
  { kind: 'choice', name: 'queue', from: queuesOf, when: ({ action }) => action === 'queue', isNeeded: true },
];

const routing: Field = {
  kind: 'group',
  name: 'routing',
  fresh: { queue: '' },
  fields: [
    { kind: 'choice', name: 'queue', from: queuesOf, isNeeded: true },
    { kind: 'choice', name: 'assign', from: values('push', 'pick'), usual: 'push', isFixed: true },
    { kind: 'number', name: 'priority' },
    { kind: 'number', name: 'units' },
    { kind: 'some', name: 'presences', from: presencesOf },
    { kind: 'switch', name: 'sameAgent', usual: true },
    {
      kind: 'group',
      name: 'offer',
      fresh: {},
      fields: [
        { kind: 'switch', name: 'ask', usual: true },
        { kind: 'duration', name: 'ms' },
        { kind: 'switch', name: 'countdown', usual: true },
        { kind: 'switch', name: 'declinable', usual: true },
        { kind: 'choice', name: 'timeout', from: values('route-on', 'accept'), usual: 'route-on' },
        { kind: 'switch', name: 'missedAlert', usual: true },
        { kind: 'switch', name: 'declinedAlert', usual: true },
      ],
    },
    {
      kind: 'group',
      name: 'overflow',
      fresh: {},
      fields: [
        {
          kind: 'group',
          name: 'full',
          fresh: { length: 20, action: 'end' },
          fields: [{ kind: 'number', name: 'length' }, ...overflowing],
        },
        {
          kind: 'group',
          name: 'waited',
          fresh: { afterMs: 300_000, action: 'end' },
          fields: [{ kind: 'duration', name: 'afterMs' }, ...overflowing],
        },
      ],
    },
    {
      kind: 'group',
      name: 'told',
      fresh: {},
      fields: [
        { kind: 'switch', name: 'position', usual: true },
        { kind: 'switch', name: 'wait', usual: true },
      ],
    },
  ],
};

export const workstreamFields: readonly Field[] = [
  {
    kind: 'list',
    name: 'workstreams',
    fresh: ({ site }) => ({
      id: identifierOf('workstream', idsIn(site['workstreams']), 'workstream'),
      name: '',
      mode: 'live',
    }),
    fields: [
      { kind: 'text', name: 'name' },
      { kind: 'text', name: 'id' },
      { kind: 'choice', name: 'mode', from: values('live', 'persistent'), isNeeded: true, isFixed: true },
      { kind: 'switch', name: 'allowsAnonymous', usual: false, when: ({ mode }) => mode === 'persistent' },
      routing,
      {
        kind: 'group',
        name: 'timeLimits',
        fresh: {},
        fields: [
          { kind: 'duration', name: 'unansweredMs' },
          { kind: 'duration', name: 'waitingMs' },
          { kind: 'duration', name: 'wrapUpMs' },
        ],
      },
      {
        kind: 'group',
        name: 'signals',
        fresh: {},
        fields: [
          { kind: 'switch', name: 'typing', usual: true },
          { kind: 'switch', name: 'agentRead', usual: true },
          { kind: 'switch', name: 'visitorRead', usual: true },
        ],
      },
      transcriptMail,
      attachments,
    ],
  },
];
