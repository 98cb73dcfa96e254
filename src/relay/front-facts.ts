/** What the configuration says to a visitor's page of its workstream, in the visitor's language. Rules M2, M3, V7 and W6. */
import type { Static } from 'typebox';
import type { Notice } from '../core/conversation/consent.ts';
import { type Known, toBeAsked } from '../core/forms/form.ts';
import type { FrontFacts, Said } from '../core/front/front-facts.ts';
import { toldFileRules } from './attachments/site-file-rules.ts';
import type { FrontShape } from './config/front.shape.ts';
import type { SiteConfig, WorkstreamConfig } from './config.ts';
import { contactFormOf, postChatOf, preChatOf } from './forms.ts';
import type { Opening } from './openings.ts';
import { canonicalTag, spokenTo, wordsInTurn } from './own-words.ts';
import { transcriptMailOf } from './transcript-mail/setting.ts';

type Words = NonNullable<Static<typeof FrontShape>['words']>[number];

/** For whom it is: as they have said themselves. */
export interface FrontOf {
  /** The site's first one if left out. */
  readonly workstream?: string | undefined;
  /** BCP 47. */
  readonly language?: string | undefined;
}

/** The workstream that is meant; undefined if the site has none of that name. */
export const workstreamOf = (
  { workstreams }: Pick<SiteConfig, 'workstreams'>,
  name: string | undefined,
): WorkstreamConfig | undefined => (name === undefined ? workstreams[0] : workstreams.find(({ id }) => id === name));

/** The notice that is shown before a conversation of this workstream. */
export const noticeOf = ({ front }: Pick<WorkstreamConfig, 'front'>): Notice | undefined =>
  front?.notice && { version: front.notice.version, required: front.notice.required === true };

/** What such a visitor has to know; undefined if it is nothing. `hours` is what its hours come to at the moment. */
export const frontFactsOf = (
  workstream: Pick<WorkstreamConfig, 'front' | 'mode' | 'attachments' | 'transcriptMail'>,
  language = '',
  hours?: Opening,
  site: Pick<SiteConfig, 'attachments' | 'transcriptMail'> = {},
): FrontFacts | undefined => {
  const { front = {}, mode } = workstream;
  const { words = [] } = front;
  const notice = noticeOf(workstream);
  const spoken = spokenTo(words, language);
  const inTurn = wordsInTurn(words, language);
  const [noticeText] = inTurn.flatMap((one) => said(one, one.notice));
  const [outOfHours] = inTurn.flatMap((one) => said(one, one.outOfHours));
  const messages = messagesOf(spoken);
  const silent = silentOf([...spoken.map(({ told }) => told), front.told]);
  const files = toldFileRules(site, workstream, 'visitors');
  const mail = transcriptMailOf(site, workstream);
  const facts: FrontFacts = {
    ...(messages && { messages }),
    ...(silent.length > 0 && { silent: [...silent] }),
    ...(notice && noticeText && { notice: { ...notice, ...noticeText } }),
    ...(outOfHours && { outOfHours }),
    ...formsOf(workstream, language),
    ...(files && { files }),
    ...(mail !== 'off' && { transcriptMail: { given: mail === 'given' } }),
    ...(hours && { hours: { ...hours, canBegin: hours.open || mode === 'persistent' } }),
  };
  return Object.keys(facts).length > 0 ? facts : undefined;
};

/** The same for somebody of whom the site vouches for this: it is not asked, and is where mails may go. */
export const frontFor = ({ preChat, transcriptMail, ...others }: FrontFacts, known: Known): FrontFacts => {
  const questions = preChat ? toBeAsked(preChat.questions, known) : [];
  const { email } = known;
  const isSent = transcriptMail && (transcriptMail.given || email !== undefined);
  return {
    ...others,
    ...(questions.length > 0 && { preChat: { questions: [...questions] } }),
    ...(isSent && { transcriptMail: { ...transcriptMail, ...(email !== undefined && { known: email }) } }),
  };
};

/** What is asked. */
const formsOf = (
  workstream: Pick<WorkstreamConfig, 'front'>,
  language: string,
): Pick<FrontFacts, 'preChat' | 'postChat' | 'contactForm'> => {
  const [preChat, postChat] = [preChatOf(workstream, language), postChatOf(workstream, language)];
  const contactForm = contactFormOf(workstream, language);
  return { ...(preChat && { preChat }), ...(postChat && { postChat }), ...(contactForm && { contactForm }) };
};

const said = ({ language }: Words, text: Words['notice']): readonly Said[] =>
  text ? [{ language: canonicalTag(language) ?? language, ...text }] : [];

const messagesOf = (spoken: readonly Words[]): FrontFacts['messages'] => {
  const texts = Object.assign({}, ...spoken.toReversed().map(({ messages }) => messages));
  const [nearest] = spoken;
  return nearest && Object.keys(texts).length > 0
    ? { language: canonicalTag(nearest.language) ?? nearest.language, texts }
    : undefined;
};

/** What is switched off, the first word on each message being the one that counts. */
const silentOf = (told: readonly (Words['told'] | undefined)[]): readonly string[] => {
  const all: Readonly<Record<string, boolean>> = Object.assign({}, ...told.toReversed());
  return Object.entries(all).flatMap(([code, isTold]) => (isTold ? [] : [code]));
};
