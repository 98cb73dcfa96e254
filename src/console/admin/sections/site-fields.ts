/** What there is to fill in of a site itself, its queues, its notifications, masking and sentiment. */
import { html } from 'lit';
import { type Scenario, scenarios } from '../../../core/desk/desk-facts.ts';
import { type Field, identifierOf, type Option, type Surroundings, values } from '../fields.ts';
import { fieldsOf, type JsonFields, listOf, textOf } from '../json.ts';
import { hidesField } from '../own-fields.ts';
import '../parlor-admin-notification.ts';
import '../parlor-admin-retention.ts';

/** Those of a list that have an identifier, by what they are called. */
const named = (list: unknown): readonly Option[] =>
  listOf(list as JsonFields).flatMap((one) => {
    const { id, name } = fieldsOf(one);
    return textOf(id) === '' ? [] : [{ value: textOf(id), label: textOf(name) || textOf(id) }];
  });

export const queuesOf = ({ site }: Surroundings): readonly Option[] => named(site['queues']);

export const agentsOf = ({ config, site }: Surroundings): readonly Option[] =>
  named(config.agents.filter((one) => fieldsOf(one)['site'] === site['id']));

export const sitesOf = ({ config }: Surroundings): readonly Option[] => named(config.sites);

export const presencesOf = values('available', 'busy', 'do-not-disturb', 'away', 'offline');

const tabs: Field = {
  kind: 'list',
  name: 'tabs',
  isOrdered: true,
  fresh: ({ site }) => ({ id: identifierOf('tab', idsIn(site['tabs']), 'tab'), name: '', url: 'https://' }),
  fields: [
    { kind: 'text', name: 'name' },
    { kind: 'text', name: 'id' },
    { kind: 'text', name: 'url' },
  ],
};

export const attachments: Field = {
  kind: 'group',
  name: 'attachments',
  fresh: {},
  fields: [
    { kind: 'switch', name: 'visitors', usual: true },
    { kind: 'switch', name: 'agents', usual: true },
    { kind: 'number', name: 'maxBytes' },
    { kind: 'lines', name: 'types' },
  ],
};

export const transcriptMail: Field = {
  kind: 'choice',
  name: 'transcriptMail',
  from: values('off', 'vouched', 'given'),
  usual: 'off',
};

export const siteFields: readonly Field[] = [
  { kind: 'text', name: 'name' },
  { kind: 'text', name: 'id' },
  { kind: 'lines', name: 'origins' },
  {
    kind: 'group',
    name: 'identity',
    fresh: { issuer: '', audience: '' },
    fields: [
      { kind: 'text', name: 'issuer' },
      { kind: 'text', name: 'audience' },
      { kind: 'text', name: 'jwksUrl' },
      { kind: 'long', name: 'publicKey' },
    ],
  },
  { kind: 'choice', name: 'home', from: values('work-items', 'ongoing', 'wallboard'), usual: 'work-items' },
  transcriptMail,
  attachments,
  tabs,
  {
    kind: 'group',
    name: 'retention',
    fresh: {},
    fields: [
      { kind: 'number', name: 'conversationDays' },
      { kind: 'number', name: 'fileDays' },
      {
        kind: 'own',
        name: 'told',
        draw: ({ beside }) => html`<parlor-admin-retention .value=${beside}></parlor-admin-retention>`,
      },
    ],
  },
];

export const queueFields: readonly Field[] = [
  {
    kind: 'list',
    name: 'queues',
    fresh: ({ site }) => ({ id: identifierOf('queue', idsIn(site['queues']), 'queue'), name: '' }),
    fields: [
      { kind: 'text', name: 'name' },
      { kind: 'text', name: 'id' },
      { kind: 'some', name: 'agents', from: agentsOf },
      { kind: 'choice', name: 'method', from: values('most-free', 'round-robin', 'longest-idle'), usual: 'most-free' },
    ],
  },
];

export const maskingFields: readonly Field[] = [
  {
    kind: 'group',
    name: 'masking',
    fresh: { rules: [] },
    fields: [
      { kind: 'text', name: 'character' },
      {
        kind: 'list',
        name: 'rules',
        fresh: ({ site }) => ({
          id: identifierOf('rule', idsIn(fieldsOf(site['masking'])['rules']), 'rule'),
          hides: 'card',
        }),
        fields: [
          { kind: 'text', name: 'id' },
          { kind: 'switch', name: 'on', usual: true },
          { kind: 'own', name: 'hides', draw: hidesField },
          { kind: 'choice', name: 'whose', from: values('visitors', 'agents', 'both'), usual: 'both' },
        ],
      },
    ],
  },
];

export const sentimentFields: readonly Field[] = [
  {
    kind: 'group',
    name: 'sentiment',
    fresh: { alertAt: 'negative' },
    fields: [
      {
        kind: 'choice',
        name: 'alertAt',
        from: values('never', 'very-negative', 'negative', 'slightly-negative', 'neutral'),
        isNeeded: true,
      },
    ],
  },
];

export const presenceFields: readonly Field[] = [
  {
    kind: 'list',
    name: 'presences',
    isOrdered: true,
    fresh: ({ site }) => ({
      id: identifierOf('presence', idsIn(site['presences']), 'presence'),
      name: '',
      base: 'busy',
    }),
    fields: [
      { kind: 'text', name: 'name' },
      { kind: 'text', name: 'id' },
      { kind: 'choice', name: 'base', from: presencesOf, isNeeded: true },
    ],
  },
];

const template = (scenario: Scenario): readonly Field[] => [
  { kind: 'text', name: 'title' },
  {
    kind: 'some',
    name: 'fields',
    from: values('name', 'queue', 'workstream', 'case', 'language', 'page', 'device', 'waited'),
  },
  { kind: 'text', name: 'accept' },
  { kind: 'text', name: 'decline' },
  {
    kind: 'group',
    name: 'sound',
    fresh: {},
    fields: [
      { kind: 'choice', name: 'name', from: values('none', 'chime', 'bell', 'knock', 'ring'), usual: 'chime' },
      { kind: 'number', name: 'volume' },
      { kind: 'switch', name: 'repeats', usual: true },
    ],
  },
  { kind: 'choice', name: 'desktop', from: values('never', 'background', 'always'), usual: 'background' },
  {
    kind: 'own',
    name: 'preview',
    draw: ({ beside, around }) =>
      html`<parlor-admin-notification scenario=${scenario} .template=${beside} .site=${around.site}></parlor-admin-notification>`,
  },
];

export const notificationFields: readonly Field[] = scenarios.map((name) => ({
  kind: 'group',
  name,
  fresh: {},
  fields: template(name),
}));

export const idsIn = (list: JsonFields[string] | undefined): readonly string[] =>
  listOf(list).map((one) => textOf(fieldsOf(one)['id']));
