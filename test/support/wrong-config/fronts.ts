/** What does not go together in what a workstream says to its visitors, and asks them. */
import { agentOf, siteOf } from '../config-folder.ts';
import { asked, both, english, front, hours, judged, told, topic, workstream } from './parts.ts';

export const wrongFronts = {
  'notice-untold': [
    front({ notice: { version: 'v1', required: true }, words: [{ language: 'en' }] })(
      '/sites/0/workstreams/0/front/notice',
      'has no text: give at least one of the "words" a "notice".',
    ),
  ],
  'notice-versionless': [
    english({ notice: { text: 'This is kept.' } })(
      '/sites/0/workstreams/0/front/words/0/notice',
      'has no version: give "front" a "notice".',
    ),
  ],
  'no-language': [
    front({ words: [{ language: 'en_US' }] })(
      '/sites/0/workstreams/0/front/words/0/language',
      '"en_US" is not a language’s tag, like "en" or "pt-BR".',
    ),
  ],
  'language-twice': [
    front({ words: [{ language: 'pt-BR' }, { language: 'pt-br' }] })(
      '/sites/0/workstreams/0/front/words/1/language',
      '"pt-br" is used twice. Put all of it in one place.',
    ),
  ],
  'others-twice': [
    front({
      words: [
        { language: 'en', forOthers: true },
        { language: 'de', forOthers: true },
      ],
    })(
      '/sites/0/workstreams/0/front/words/1/forOthers',
      'is true a second time: the others can read one language only.',
    ),
  ],
  'no-plural': [
    english({ messages: { 'average-wait': { few: 'A few', other: 'Many' } } })(
      '/sites/0/workstreams/0/front/words/0/messages/average-wait/few',
      'is no plural form of "en", which has "one", "other".',
    ),
  ],
  placeholder: [
    english({ messages: { 'agent-joined': '{name} is here' } })(
      '/sites/0/workstreams/0/front/words/0/messages/agent-joined',
      'has {name}, which nothing is put in for. Did you mean {agent}? Braces that are meant are written twice.',
    ),
    english({ messages: { started: 'Hello {agent}' } })(
      '/sites/0/workstreams/0/front/words/0/messages/started',
      'has {agent}, which nothing is put in for. This message has none. Braces that are meant are written twice.',
    ),
  ],
  'question-untold': [
    front({ preChat: { questions: [{ id: 'order', kind: 'text' }] }, words: [{ language: 'en' }] })(
      '/sites/0/workstreams/0/front/preChat/questions/0',
      'has no text: give at least one of the "words" a "label" for it, among its "questions".',
    ),
  ],
  choiceless: [
    asked({ id: 'topic', kind: 'choice' }, told('topic'))(
      '/sites/0/workstreams/0/front/preChat/questions/0',
      'is of kind "choice": give it "choices".',
    ),
  ],
  'choices-unwanted': [
    asked({ ...topic, kind: 'text' }, told('topic', { choices: both }))(
      '/sites/0/workstreams/0/front/preChat/questions/0/choices',
      'are for kind "choice" or "choices"; this is "text".',
    ),
  ],
  'choice-twice': [
    asked({ ...topic, choices: ['new', 'old', 'new'] }, told('topic', { choices: both }))(
      '/sites/0/workstreams/0/front/preChat/questions/0/choices',
      'have one twice. Each needs a name of its own.',
    ),
  ],
  'choices-differ': [
    front({
      preChat: { questions: [topic] },
      postChat: { questions: [{ ...topic, choices: ['old', 'new'] }] },
      words: [{ language: 'en', questions: [told('topic', { choices: both })] }],
    })(
      '/sites/0/workstreams/0/front/postChat/questions/0/choices',
      'are others than those of "topic" in another form, whose texts it has.',
    ),
  ],
  'choice-untold': [
    asked(topic, told('topic', { choices: both.slice(0, 1) }))(
      '/sites/0/workstreams/0/front/words/0/questions/0',
      'has no text for the choice "old".',
    ),
  ],
  'choice-unknown': [
    asked(topic, told('topic', { choices: [...both, { choice: 'used', text: 'Used' }] }))(
      '/sites/0/workstreams/0/front/words/0/questions/0/choices',
      'have "used", which the question has not.',
    ),
  ],
  'about-kind': [
    asked({ id: 'order', kind: 'text', about: 'email' }, told('order'))(
      '/sites/0/workstreams/0/front/preChat/questions/0/about',
      'is "email", which wants kind "email".',
    ),
  ],
  unasked: [
    asked(
      topic,
      told('topic', { choices: both }),
      told('topics'),
    )('/sites/0/workstreams/0/front/words/0/questions/1/question', '"topics" is asked nowhere. Did you mean "topic"?'),
    asked(
      topic,
      told('topic', { choices: both }),
      told('colour'),
    )('/sites/0/workstreams/0/front/words/0/questions/1/question', '"colour" is asked nowhere.'),
  ],
  'texts-twice': [
    asked(
      { id: 'order', kind: 'text' },
      told('order'),
      told('order'),
    )(
      '/sites/0/workstreams/0/front/words/0/questions/1/question',
      '"order" is here twice. Put all of it in one place.',
    ),
  ],
  'asked-anyway': [
    workstream({
      hours,
      front: {
        contactForm: { questions: [{ id: 'email', kind: 'email' }] },
        words: [{ language: 'en', questions: [told('email')] }],
      },
    })('/sites/0/workstreams/0/front/contactForm/questions/0/id', 'is "email", which every contact form asks already.'),
  ],
  'contact-persistent': [
    workstream({ mode: 'persistent', allowsAnonymous: true, hours, front: { contactForm: {} } })(
      '/sites/0/workstreams/0/front/contactForm',
      'is for a live workstream: a persistent one keeps what is written at any hour.',
    ),
  ],
  'contact-hourless': [
    front({ contactForm: {} })(
      '/sites/0/workstreams/0/front/contactForm',
      'is for when nobody is there: give the workstream "hours".',
    ),
  ],
  'no-agent': [
    workstream({ hours, front: { contactForm: { assignee: 'ana' } } })(
      '/sites/0/workstreams/0/front/contactForm/assignee',
      '"ana" is no agent of the site.',
    ),
    judged({
      sites: [
        {
          ...siteOf('shop'),
          workstreams: [
            { id: 'chat', name: 'Chat', mode: 'live', hours, front: { contactForm: { assignee: 'anna' } } },
          ],
        },
      ],
      agents: [agentOf('ana')],
    })('/sites/0/workstreams/0/front/contactForm/assignee', '"anna" is no agent of the site. Did you mean "ana"?'),
  ],
} as const;
