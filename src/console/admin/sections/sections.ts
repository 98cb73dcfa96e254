/** What each section of the administration shows. */
import { html, nothing } from 'lit';
import type { Json } from '../../../sdk/admin/agent-admin.ts';
import type { LibrarySection } from '../../../ui/locales/desk/admin/library.ts';
import { type Field, identifierOf } from '../fields.ts';
import { below, fieldIn, fieldsOf, type JsonFields, listOf, textOf } from '../json.ts';
import type { AnySection } from '../whereabouts.ts';
import { agentFields, rightsField } from './people-fields.ts';
import { fieldsAt, type Room } from './room.ts';
import {
  idsIn,
  maskingFields,
  notificationFields,
  presenceFields,
  queueFields,
  sentimentFields,
  siteFields,
} from './site-fields.ts';
import { workstreamFields } from './workstream-fields.ts';
import '../parlor-admin-account.ts';
import '../parlor-admin-embed.ts';
import '../parlor-admin-library.ts';
import '../parlor-admin-masking.ts';
import '../parlor-admin-text.ts';
import '../parlor-admin-workstreams.ts';

export const sectionContent = (section: AnySection, room: Room): unknown => {
  const { config, base, site, siteAt, knownSite, problems, admin } = room;
  switch (section) {
    case 'sites':
      return html`
        ${fields(room, siteFields)}
        <parlor-admin-embed .site=${site} .known=${knownSite} relay=${admin?.relay ?? ''}></parlor-admin-embed>
      `;
    case 'workstreams':
      return fields(room, workstreamFields);
    case 'hours':
    case 'messages':
    case 'forms':
      return html`<parlor-admin-workstreams .section=${section} .room=${room}></parlor-admin-workstreams>`;
    case 'queues':
      return html`${fields(room, queueFields)}${fields(room, presenceFields)}`;
    case 'notifications':
      return fieldsAt(
        room,
        notificationFields,
        below(siteAt, 'notifications'),
        fieldIn(fieldsOf(knownSite), 'notifications'),
      );
    case 'masking':
      return html`
        ${fields(room, maskingFields)}
        <parlor-admin-masking .admin=${admin} .masking=${site['masking']}></parlor-admin-masking>
      `;
    case 'sentiment':
      return fields(room, sentimentFields);
    case 'replies':
    case 'articles':
      return library(section, room);
    case 'agents':
      return fieldsAt(
        room,
        agentFields((agent) => account(room, agent)),
        '',
        base as unknown as Json,
      );
    case 'rights':
      return rights(room);
    case 'everything':
      return html`<parlor-admin-text .config=${config} .problems=${problems}></parlor-admin-text>`;
  }
};

const fields = (room: Room, all: readonly Field[]): unknown => fieldsAt(room, all, room.siteAt, room.knownSite);

/** People of the desk have what stands in the library of their own site at hand; admins write it for each. */
const library = (section: LibrarySection, { base, site, knownSite, me, entries, admin }: Room): unknown => {
  const works = fieldsOf(base.agents.find((one) => fieldsOf(one)['id'] === me))['site'];
  return html`<parlor-admin-library
    section=${section}
    site=${textOf(site['id'])}
    ?saved=${knownSite !== undefined}
    ?own=${works === site['id']}
    .admin=${admin}
    .edits=${entries}
    .languages=${languagesOf(site)}
  ></parlor-admin-library>`;
};

/** Those that the site says something in. */
const languagesOf = (site: JsonFields): readonly string[] => {
  const words = listOf(site['workstreams']).flatMap((one) => listOf(fieldsOf(fieldsOf(one)['front'])['words']));
  return [...new Set(words.map((one) => textOf(fieldsOf(one)['language'])))].filter((tag) => tag !== '');
};

/** Only of those who are saved there is one. */
const account = ({ admin, base, me }: Room, { id, name, login }: JsonFields): unknown => html`
  <parlor-admin-account
    agent=${textOf(id)}
    called=${textOf(name) || textOf(login) || textOf(id)}
    .accounts=${admin?.accounts}
    ?saved=${base.agents.some((one) => fieldsOf(one)['id'] === id)}
    ?own=${id === me}
  ></parlor-admin-account>
`;

/** Of those who may have any. */
const rights = (room: Room): unknown =>
  room.config.agents.map((agent, at) => {
    const { role, name, id } = fieldsOf(agent);
    if (role !== 'supervisor' && role !== 'admin') return nothing;
    return html`<h3><bdi>${textOf(name) || textOf(id)}</bdi></h3>${fieldsAt(room, [rightsField], `/agents/${at}`, undefined)}`;
  });

/** One that has a queue and a workstream to begin with. */
export const newSite = (name: string, sites: readonly Json[]): Json => ({
  id: identifierOf(name, idsIn(sites), 'site'),
  name,
  origins: [],
  queues: [{ id: 'service', name: 'Service' }],
  workstreams: [{ id: 'live-chat', name: 'Live chat', mode: 'live', routing: { queue: 'service' } }],
});
