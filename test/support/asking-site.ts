/** A site that asks its visitors: before and after conversations, and while nobody is there. */
import type { Config, SiteConfig, WorkstreamConfig } from '../../src/relay/config.ts';
import { testConfig } from './relay.ts';

type Front = NonNullable<WorkstreamConfig['front']>;

/** What it asks, in English and German. */
export const askingFront: Front = {
  preChat: {
    questions: [
      { id: 'name', kind: 'text', about: 'name', required: true },
      { id: 'email', kind: 'email', about: 'email' },
      { id: 'topic', kind: 'choice', choices: ['order', 'other'] },
    ],
  },
  postChat: { questions: [{ id: 'better', kind: 'long-text' }] },
  words: [
    {
      language: 'en',
      questions: [
        { question: 'name', label: 'Your name' },
        { question: 'email', label: 'E-mail', help: 'In case we lose each other.' },
        {
          question: 'topic',
          label: 'What is it about?',
          choices: [
            { choice: 'order', text: 'An order' },
            { choice: 'other', text: 'Something else' },
          ],
        },
        { question: 'better', label: 'What could we do better?' },
      ],
    },
    { language: 'de', questions: [{ question: 'name', label: 'Ihr Name' }] },
  ],
};

/** The only day on which anybody is there: long past. */
const never: NonNullable<WorkstreamConfig['hours']> = {
  timeZone: 'UTC',
  week: [[], [], [], [], [], [], []],
  holidays: [{ date: '2020-01-01', spans: [['00:00', '24:00']] }],
};

/** What it asks while nobody is there. */
export const awayFront = (assignee?: string): Front => ({
  contactForm: {
    questions: [{ id: 'number', kind: 'text', required: true }],
    ...(assignee !== undefined && { assignee }),
  },
  words: [{ language: 'en', questions: [{ question: 'number', label: 'Order number' }] }],
});

/** *chat* asks before and after, *away* has a form and nobody to answer, *free* asks nothing. */
export const askingWorkstreams = (assignee?: string): SiteConfig['workstreams'] => [
  { id: 'chat', name: 'Chat', mode: 'live', front: askingFront },
  { id: 'away', name: 'Away', mode: 'live', hours: never, front: awayFront(assignee) },
  { id: 'free', name: 'Free', mode: 'live' },
];

export const askingConfig = (assignee?: string): Config => ({
  ...testConfig,
  sites: testConfig.sites.map((one) => ({
    ...one,
    queues: [{ id: 'others', name: 'Others' }],
    workstreams: askingWorkstreams(assignee),
  })),
});
