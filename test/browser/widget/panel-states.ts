/** Every state of the panel: how a client comes into it, and what a visitor reads there. For tests and for pictures. */
import type { Mode } from '../../../src/core/conversation/transitions.ts';
import type { ParlorChat } from '../../../src/widget/parlor-chat.ts';
import { kinds, question } from '../../support/questions.ts';
import { ana, ScriptedConversation, sam, startedAt, visitor } from '../../support/scripted-conversation.ts';
import { picture, withAttachments } from '../../support/sent-files.ts';
import type { FakeVisitorClient } from './fake-visitor-client.ts';

export const open = (mode: Mode = 'live'): ScriptedConversation =>
  new ScriptedConversation(mode).started().said(visitor, 'Hello');

export const active = (mode: Mode = 'live'): ScriptedConversation => open(mode).picked().said(ana, 'Good morning');

export const refused = {
  id: 'message-9',
  command: { type: 'message.send', text: 'Too fast' },
  at: startedAt,
  refused: 'rate-limited',
} as const;

export const link = { text: 'Privacy', url: 'https://shop.example/privacy' };

export const notice = {
  version: 'v3',
  required: true,
  language: 'en',
  text: 'We keep this for a year.\nColleagues may read it.',
};

export const outOfHours = {
  language: 'en',
  text: 'We’re watering the plants.',
  link: { text: 'Opening hours', url: link.url },
};

export const closed = { open: false, canBegin: false, opensAt: startedAt + 86_400_000 };

/** Who may end a conversation, and what the visitor is told of it. */
export const ends = {
  'the agent': { end: () => active().ended(ana), says: 'Ana ended the conversation' },
  'the visitor': { end: () => active().ended(visitor), says: 'You ended the conversation' },
  'a supervisor': {
    end: () => active().give(sam, { type: 'conversation.force-close' }),
    says: 'A supervisor ended this conversation',
  },
  'the clock': {
    end: () => active().expired('time-over'),
    says: 'Ended because nothing was written for a long time',
  },
} as const;

/** Long lines, words that can't be broken, markup that is none, and both directions in one text. */
const longTalk = (): ScriptedConversation =>
  active()
    .said(
      visitor,
      'I ordered a lamp three weeks ago and it has not come. The tracking page has said “in transit” ever since, and nobody answers the phone.',
    )
    .said(visitor, `https://shop.example/orders/${'0123456789'.repeat(12)}`)
    .said(ana, 'I’m **sorry** to hear that. Let me see:\n\n- your order is `A-1207`\n- it left us on *Monday*')
    .said(visitor, 'a'.repeat(400))
    .said(visitor, '<b onclick="alert(1)">not bold</b> <script>alert(1)</script>')
    .said(ana, 'שלום, this is mixed: مرحبا 123 abc');

/** Some that came, and some that are chosen: one on its way, one that is ready, one that failed. */
const withFiles = (client: FakeVisitorClient): void => {
  client.knows(withAttachments(active()));
  const { chosen } = client;
  if (chosen.getSnapshot().length > 0) return;
  chosen.blob = picture;
  const choose = (name: string): string => chosen.add(new File(['12345'], name));
  chosen.becomes(choose('invoice.pdf'), { sent: 2 });
  chosen.becomes(choose('shade.png'), { state: 'ready', sent: 5 });
  chosen.becomes(choose('film.mov'), { state: 'failed', code: 'file-too-large', params: { max: 5_242_880 } });
};

export interface PanelState {
  readonly set: (client: FakeVisitorClient) => unknown;
  /** What the page has written on the element. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** It stays closed. */
  readonly isClosed?: true;
  /** What the visitor presses then, as a selector inside any of its shadow roots. */
  readonly press?: string;
  /** What is pressed is not there for fingers. */
  readonly isForMouse?: true;
  readonly says: string;
}

/** Puts the chat on the page in this state; resolves once it is in it. */
export const bringInto = async (
  { set, attributes = {}, isClosed, press, isForMouse }: PanelState,
  chat: ParlorChat,
  client: FakeVisitorClient,
): Promise<void> => {
  set(client);
  for (const [name, value] of Object.entries(attributes)) chat.setAttribute(name, value);
  if (isClosed) return;
  await chat.open();
  // What is loaded for this state only is asked for with a change of the snapshot, and then there is what is pressed.
  set(client);
  if (press === undefined || (isForMouse && matchMedia('(pointer: coarse)').matches)) return;
  while (!deep(chat, press)) await new Promise(requestAnimationFrame);
  deep(chat, press)?.click();
};

const deep = (within: Element | ShadowRoot, selector: string): HTMLElement | undefined => {
  const found = within.querySelector<HTMLElement>(selector);
  if (found) return found;
  const roots = [within, ...within.querySelectorAll('*')].flatMap((one) =>
    one instanceof Element && one.shadowRoot ? [one.shadowRoot] : [],
  );
  for (const root of roots) {
    const inside = deep(root, selector);
    if (inside) return inside;
  }
  return undefined;
};

export const panelStates: Readonly<Record<string, PanelState>> = {
  new: { set: (client) => client.knows(), says: 'How can we help?' },
  connecting: { set: (client) => client.is({ state: 'connecting' }), says: 'Connecting…' },
  unreachable: {
    set: (client) => client.is({ state: 'waiting', retryAt: startedAt }),
    says: 'We can’t reach the chat right now.',
  },
  notice: { set: (client) => client.knows().says({ notice: { ...notice, link } }), says: 'Colleagues may read it.' },
  closed: { set: (client) => client.knows().says({ hours: closed, outOfHours }), says: 'We’re watering the plants.' },
  away: {
    set: (client) => client.knows().says({ hours: { open: false, canBegin: true } }),
    says: 'Nobody is here right now. Write anyway',
  },
  open: { set: (client) => client.knows(open()), says: 'Waiting for an agent…' },
  'in line': {
    set: (client) => client.knows(open()).stands({ position: 3, waitMs: 240_000 }),
    says: 'You’re number 3 in line. You can keep writing. The wait is about 4 minutes.',
  },
  active: { set: (client) => client.knows(active()), says: 'Ana is talking with you' },
  typing: { set: (client) => client.knows(active()).hears({ typing: [ana], read: {} }), says: 'is typing' },
  seen: { set: (client) => client.knows(active()).hears({ read: { agent: 2 } }), says: 'Seen' },
  masked: {
    set: (client) => client.knows(active().said(visitor, 'My card is #### #### #### ####', { masked: true })),
    says: 'Part of this was hidden',
  },
  files: { set: withFiles, says: 'film.mov' },
  emoji: { set: (client) => client.knows(active()), press: '.emoji', isForMouse: true, says: 'Faces' },
  menu: {
    set: (client) => client.knows(active()),
    press: 'button[aria-haspopup=menu]',
    says: 'Download transcript',
  },
  'about to end': { set: (client) => client.knows(active()), press: '.end', says: 'End this conversation?' },
  'long texts': { set: (client) => client.knows(longTalk()), says: 'Let me see:' },
  waiting: { set: (client) => client.knows(active('persistent').sessionClosed()), says: 'Write any time to go on' },
  refused: { set: (client) => client.knows(active(), [refused]), says: 'That was a lot at once.' },
  reconnecting: {
    set: (client) => client.knows(active()).is({ state: 'waiting', retryAt: startedAt }),
    says: 'Connection lost. Reconnecting…',
  },
  offline: { set: (client) => client.knows(active()).is({ state: 'offline' }), says: 'You’re offline.' },
  ended: { set: (client) => client.knows(ends['the agent'].end()), says: 'This conversation has ended.' },
  'ended by a supervisor': {
    set: (client) => client.knows(ends['a supervisor'].end()),
    says: ends['a supervisor'].says,
  },
  'asked before': {
    set: (client) =>
      client.knows().says({
        preChat: { questions: kinds.map((kind) => question(kind, { required: kind !== 'phone' })) },
      }),
    says: 'Your email?',
  },
  'asked after': {
    set: (client) =>
      client
        .knows(ends['the agent'].end())
        .says({ postChat: { rating: true, questions: [question('long-text', { label: 'What could be better?' })] } }),
    says: 'What could be better?',
  },
  'contact form': {
    set: (client) =>
      client.knows().says({
        hours: closed,
        outOfHours,
        contactForm: { questions: [question('email'), question('text', { label: 'Order number' })] },
      }),
    says: 'Order number',
  },
  'asked where to mail': {
    set: (client) => client.knows(ends['the agent'].end()).says({ transcriptMail: { given: true } }),
    press: '.in-line ~ .in-line button',
    says: 'E-mail address',
  },
  'in the page': {
    set: (client) => client.knows(active()),
    attributes: { layout: 'inline' },
    says: 'Ana is talking with you',
  },
  invited: {
    set: (client) => client.knows(),
    attributes: {
      label: 'Ask us',
      invitations: JSON.stringify([
        { id: 'lamps', text: 'Which lamp goes with your room? Ask somebody who has them all.' },
      ]),
    },
    isClosed: true,
    says: 'Which lamp goes with your room?',
  },
  error: {
    set: (client) => client.is({ state: 'stopped', code: 'unknown-site' }),
    says: 'Chat isn’t set up for this website.',
  },
  'error in a conversation': {
    set: (client) => client.knows(active()).is({ state: 'stopped', code: 'unsupported-version' }),
    says: 'This page is out of date.',
  },
};
