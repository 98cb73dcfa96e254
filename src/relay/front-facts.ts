/** What the configuration says to a visitor's page of its workstream, in the visitor's language. Rules M2, M3 and V7. */
import type { Static } from 'typebox';
import type { Notice } from '../core/conversation/consent.ts';
import type { FrontFacts, Said } from '../core/front/front-facts.ts';
import { toldFileRules } from './attachments/site-file-rules.ts';
import type { FrontShape } from './config/front.shape.ts';
import type { SiteConfig, WorkstreamConfig } from './config.ts';
import type { Opening } from './openings.ts';

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
  workstream: Pick<WorkstreamConfig, 'front' | 'mode' | 'attachments'>,
  language = '',
  hours?: Opening,
  site: Pick<SiteConfig, 'attachments'> = {},
): FrontFacts | undefined => {
  const { front = {}, mode } = workstream;
  const { words = [] } = front;
  const notice = noticeOf(workstream);
  const spoken = spokenTo(words, language);
  // For these the page has no words: they are better read in any language than not at all.
  const inTurn = [...spoken, ...words.filter(({ forOthers }) => forOthers), ...words];
  const [noticeText] = inTurn.flatMap((one) => said(one, one.notice));
  const [outOfHours] = inTurn.flatMap((one) => said(one, one.outOfHours));
  const messages = messagesOf(spoken);
  const silent = silentOf([...spoken.map(({ told }) => told), front.told]);
  const files = toldFileRules(site, workstream, 'visitors');
  const facts: FrontFacts = {
    ...(messages && { messages }),
    ...(silent.length > 0 && { silent: [...silent] }),
    ...(notice && noticeText && { notice: { ...notice, ...noticeText } }),
    ...(outOfHours && { outOfHours }),
    ...(files && { files }),
    ...(hours && { hours: { ...hours, canBegin: hours.open || mode === 'persistent' } }),
  };
  return Object.keys(facts).length > 0 ? facts : undefined;
};

/**
 * The words for somebody of this language, what is most about it first: those of `pt-BR` before those of `pt` (RFC 4647,
 * 3.4). Where there are none, those that are for others.
 */
const spokenTo = (words: readonly Words[], language: string): readonly Words[] => {
  const tag = canonicalTag(language) ?? '';
  const near = words
    .filter((one) => `${tag}-`.startsWith(`${canonicalTag(one.language)}-`))
    .sort((one, other) => other.language.length - one.language.length);
  return near.length > 0 ? near : words.filter(({ forOthers }) => forOthers);
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

/** A language's tag in the one way to write it; undefined if it is none. */
export const canonicalTag = (language: string): string | undefined => {
  try {
    return Intl.getCanonicalLocales(language)[0];
  } catch {
    return undefined;
  }
};
