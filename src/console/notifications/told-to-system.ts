/** Which notifications the system shows, and what they say. Rules N4 and N6 in docs/SPEC.md. Pure. */
import type { AgentSnapshot, OfferView } from '../../sdk/snapshots.ts';
import type { NoticeData, Subject } from '../worker/words.ts';
import { escalatedText, fieldsOf, headingOf, rowOf, type Speech, subjectOf, templateOf } from './fields.ts';
import { asksForAnswer, type Matter } from './matter.ts';
import type { SystemNotice } from './system-notices.ts';

export interface SystemView {
  readonly client: Pick<AgentSnapshot, 'sessions'>;
  readonly speech: Speech;
  /** Whose desk it is, and its address. */
  readonly agent: string;
  readonly url: string;
  /** Whether somebody looks at any of the agent's windows. */
  readonly isLookedAt: boolean;
  /** What was answered or taken away in the system, by key. */
  readonly gone: ReadonlySet<string>;
  /** Whether the desk's own sound is heard. */
  readonly isHeard: boolean;
  readonly now: number;
}

/** Those that the site wants to be shown at this moment. */
export const shownBySystem = (matters: readonly Matter[], view: SystemView): readonly SystemNotice[] =>
  matters.filter((matter) => isShown(matter, view)).map((matter) => noticeOf(matter, view));

const isShown = (matter: Matter, { speech, isLookedAt, gone, now }: SystemView): boolean => {
  const { desktop } = templateOf(matter, speech.facts);
  const isWanted = desktop === 'always' || (desktop === 'background' && !isLookedAt);
  return isWanted && !gone.has(matter.key) && (matter.endsAt === undefined || matter.endsAt > now);
};

const noticeOf = (matter: Matter, { client, speech, agent, url, isHeard }: SystemView): SystemNotice => {
  const { words, language } = speech;
  // What runs on does not run in a notification: no time is in it.
  const lines = fieldsOf(matter, speech, client).flatMap(({ field, label, value }) => {
    if (typeof value !== 'string') return [];
    return field === 'name' ? value : words.field(label, value);
  });
  const escalated =
    matter.kind === 'offer' || matter.kind === 'notice'
      ? escalatedText(rowOf(matter).summary, speech.answers)
      : undefined;
  const data: NoticeData = { agent, key: matter.key, subject: aboutIn(matter), url };
  const stays = asksForAnswer(matter);
  const title = headingOf(matter, speech);
  return {
    title,
    body: [...(escalated === undefined ? [] : [escalated]), ...lines].join('\n'),
    buttons: buttonsOf(matter, speech),
    stays,
    silent: isHeard,
    language,
    data,
  };
};

/** Without what was written or answered: the system keeps it who knows where. */
const aboutIn = (matter: Matter): Subject => {
  switch (matter.kind) {
    case 'offer': {
      const { lastMessage: _message, told: _told, escalation: _note, ...summary } = matter.offer.summary;
      const offer: OfferView = { ...matter.offer, summary };
      return { kind: 'offer', offer };
    }
    case 'notice':
      return { kind: 'notice', conversation: matter.notice.conversation };
    case 'case':
      return { kind: 'case', case: matter.view.case };
    case 'alert':
      return { kind: 'alert' };
  }
};

const buttonsOf = (matter: Matter, { words, answers, facts }: Speech): SystemNotice['buttons'] => {
  const { accept = answers.accept, decline = answers.decline } = templateOf(matter, facts);
  if (matter.kind === 'offer') {
    const declining = { action: 'decline', title: decline } as const;
    return [{ action: 'accept', title: accept }, ...(matter.offer.offer.declinable ? [declining] : [])];
  }
  if (matter.kind === 'case') {
    return [
      { action: 'open', title: words.open },
      { action: 'seen', title: words.seen },
    ];
  }
  return canBeOpened(matter) ? [{ action: 'open', title: words.open }] : [];
};

/** A conversation or a case; an alert is about nothing that there is to be seen. */
export const canBeOpened = (matter: Matter): boolean => matter.kind === 'case' || matter.kind === 'notice';

/** What a toast says at once. */
export const spokenOf = (matter: Matter, speech: Speech): string =>
  speech.words.appears(headingOf(matter, speech), subjectOf(matter, speech));
