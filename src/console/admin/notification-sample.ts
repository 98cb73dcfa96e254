/** A made-up conversation, as a template that is edited would have an agent told of it. Pure. Rules N1 and N4 in docs/SPEC.md. */
import type { Summary } from '../../core/conversation/summary.ts';
import { type DeskFacts, type Notification, type Scenario, usualNotification } from '../../core/desk/desk-facts.ts';
import type { AdminPreviewStrings } from '../../ui/locales/desk/admin/previews.ts';
import type { Matter } from '../notifications/matter.ts';
import { fieldsOf, isFields, type JsonFields, listOf, textOf } from './json.ts';

type Words = Pick<AdminPreviewStrings, 'sample' | 'sampleAgent'>;

type Sample = AdminPreviewStrings['sample'];

const known = ['name', 'queue', 'workstream', 'case', 'language', 'page', 'waited'] as const;

/** The relay says what is wrong with the others. */
const readFields = (template: JsonFields): Notification['fields'] =>
  listOf(template['fields']).flatMap((one): Notification['fields'] => {
    if (isFields(one)) return textOf(one['answer']) === '' ? [] : [{ answer: textOf(one['answer']) }];
    const field = known.find((name) => name === one);
    return field === undefined ? [] : [field];
  });

/** What a site says of it, over what is usual: as the relay tells desks of it. */
export const readTemplate = (scenario: Scenario, template: JsonFields): Notification => {
  const usual = usualNotification(scenario);
  const text = (name: 'title' | 'accept' | 'decline'): Partial<Notification> =>
    textOf(template[name]) === '' ? {} : { [name]: textOf(template[name]) };
  return {
    ...usual,
    ...text('title'),
    ...text('accept'),
    ...text('decline'),
    ...(template['fields'] !== undefined && { fields: readFields(template) }),
  };
};

/** What the desk would be told of the site, with this template. */
export const sampleFacts = (site: JsonFields, scenario: Scenario, template: Notification): DeskFacts => {
  const named = (name: 'queues' | 'workstreams'): readonly { id: string; name: string }[] =>
    listOf(site[name])
      .map(fieldsOf)
      .map((one) => ({ id: textOf(one['id']), name: textOf(one['name']) }));
  return {
    name: textOf(site['name']),
    queues: [...named('queues')],
    workstreams: named('workstreams').map((one) => ({ ...one, mode: 'live' })),
    presences: [],
    notifications: { [scenario]: template },
  };
};

const waitedMs = 95_000;
const leftMs = 42_000;

const sampleSummary = (facts: DeskFacts, { fields }: Notification, words: Sample, now: number): Summary => ({
  id: 'sample',
  seq: 1,
  site: 'sample',
  state: 'open',
  mode: 'live',
  workstream: facts.workstreams[0]?.id ?? words.workstream,
  queue: facts.queues[0]?.id ?? words.queue,
  visitor: { id: 'sample', number: 7, name: words.name },
  startedAt: now - waitedMs,
  since: now - waitedMs,
  lastMessage: { by: 'visitor', at: now - waitedMs, excerpt: words.message },
  links: { case: { id: 'sample', version: 1, number: 12, title: words.caseTitle } },
  told: {
    language: 'pt-BR',
    page: words.page,
    answers: fields.flatMap((field) =>
      typeof field === 'string' ? [] : [{ id: field.answer, question: field.answer, answer: words.answer }],
    ),
  },
});

/** What an agent would be told. */
export const sampleMatter = (scenario: Scenario, facts: DeskFacts, words: Words, now: number): Matter => {
  const key = `sample ${scenario}`;
  const { sample, sampleAgent: name } = words;
  const row = sampleSummary(facts, facts.notifications[scenario] ?? usualNotification(scenario), sample, now);
  const by = { id: 'sample', name, ...(scenario === 'bot-escalation' && { isBot: true as const }) };
  const isEscalated = scenario === 'escalation' || scenario === 'bot-escalation';
  const summary = isEscalated ? { ...row, escalation: { by, note: sample.caseTitle } } : row;
  const endsAt = now + leftMs;
  switch (scenario) {
    case 'incoming':
    case 'returning':
    case 'escalation':
    case 'bot-escalation':
    case 'transfer':
    case 'consult': {
      const offer = { seq: 1, countdown: true, declinable: true, scenario };
      return { kind: 'offer', key, scenario, endsAt, offer: { conversation: summary.id, summary, offer, endsAt } };
    }
    case 'assigned':
    case 'supervisor-assigned':
    case 'sentiment':
      return { kind: 'notice', key, scenario, notice: { scenario, conversation: summary.id, summary } };
    case 'case-assigned': {
      const shown = {
        id: 'sample',
        site: 'sample',
        number: 12,
        title: sample.caseTitle,
        status: 'open',
        seq: 1,
        updatedAt: now,
        version: 1,
      } as const;
      return { kind: 'case', key, scenario, endsAt, view: { case: shown, unseen: { until: endsAt } } };
    }
    case 'session-limit':
    case 'missed':
    case 'declined':
      return { kind: 'alert', key, scenario, alert: scenario };
  }
};
