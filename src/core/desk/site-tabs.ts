/**
 * Tabs that a site adds to the sessions of its desk: pages of its own, with what is known of the conversation in their address.
 * Rule S5 in docs/SPEC.md, decision 0046. Pure.
 */
import type { Static } from 'typebox';
import type { Conversation } from '../conversation/conversation.ts';
import type { SiteTabShape } from './desk-facts.shape.ts';

export type SiteTab = Readonly<Static<typeof SiteTabShape>>;

/**
 * What can stand in an address between braces: ids of Parlor; what the site vouches for; and, with a name of the site's own,
 * `context.` for a value that it vouches for and `page.` for one that anybody could have written into the page.
 */
const plain = {
  conversation: ({ id }) => id,
  visitor: ({ visitor }) => visitor.id,
  number: ({ visitor }) => String(visitor.number),
  name: ({ visitor }) => visitor.name,
  account: ({ visitor }) => visitor.account,
  email: ({ context }) => context.verified?.email,
  phone: ({ context }) => context.verified?.phone,
  contact: ({ links }) => links?.contact?.id,
  case: ({ links }) => links?.case?.id,
  workstream: ({ lifecycle }) => lifecycle.workstream,
  language: ({ lifecycle }) => lifecycle.language,
} as const satisfies Record<string, (conversation: Conversation) => string | undefined>;

export const tabPlaceholders: readonly string[] = Object.keys(plain);

/** Scheme and host of an address, up to where the path begins: without a placeholder, a name or a password in it. */
const beginning = /^https:\/\/[^\s/?#@\\{}<>"'`;,*]+(?=[/?#]|$)/u;

const placeholder = /\{([^{}]*)\}/gu;

const kinds = /^(?:context|page)\.[^{}]+$/u;

/** What is wrong with an address: where it leads must not depend on what is put in. */
export type TabMistake = 'no-https' | 'brace' | 'part-of-segment' | { readonly unknown: string };

/** The first thing that is wrong with the address of a tab; undefined if it can be used. */
export const tabMistake = (url: string): TabMistake | undefined => {
  const [origin] = beginning.exec(url) ?? [];
  if (origin === undefined) return 'no-https';
  const rest = url.slice(origin.length);
  const around = rest.replace(placeholder, '');
  if (/\s/u.test(around)) return 'no-https';
  if (/[{}]/u.test(around)) return 'brace';
  for (const [, name = ''] of rest.matchAll(placeholder)) {
    if (!tabPlaceholders.includes(name) && !kinds.test(name)) return { unknown: name };
  }
  // In the path a placeholder is a whole segment: else pieces could make dots of it, which lead upwards.
  const [path = ''] = rest.split(/[?#]/u, 1);
  return path.split('/').every((part) => !/[{}]/u.test(part) || /^\{[^{}]*\}$/u.test(part))
    ? undefined
    : 'part-of-segment';
};

/** Scheme, host and port of a tab's address; undefined of one that can't be used. */
export const tabOrigin = (url: string): string | undefined =>
  tabMistake(url) === undefined ? beginning.exec(url)?.[0] : undefined;

/** Where a tab leads to: an address, or the names of what is not known yet. */
export type TabAddress = { readonly href: string } | { readonly missing: readonly string[] };

/** The address of a tab for one conversation, every value in it encoded; undefined if it can't be used at all. */
export const tabAddress = (url: string, conversation: Conversation): TabAddress | undefined => {
  if (tabMistake(url) !== undefined) return undefined;
  const missing: string[] = [];
  const pathEnds = url.search(/[?#]/u);
  const href = url.replace(placeholder, (_found, name: string, at: number) => {
    const value = valueIn(name, conversation)?.replace(/\p{Surrogate}/gu, '\uFFFD') ?? '';
    const leadsUp = (value === '.' || value === '..') && (pathEnds < 0 || at < pathEnds);
    if (value === '' || leadsUp) missing.push(name);
    return encodeURIComponent(value);
  });
  return missing.length > 0 ? { missing } : { href };
};

const valueIn = (name: string, conversation: Conversation): string | undefined => {
  const given = Object.entries(plain).find(([known]) => known === name)?.[1];
  if (given) return given(conversation);
  const at = name.indexOf('.');
  const { verified, page } = conversation.context;
  const values = name.slice(0, at) === 'context' ? verified?.variables : page;
  return values && Object.entries(values).find(([known]) => known === name.slice(at + 1))?.[1];
};

/** The tabs that a conversation of that workstream has, those of the site first. */
export const tabsOf = (tabs: readonly SiteTab[] | undefined, workstream: string): readonly SiteTab[] =>
  (tabs ?? []).filter((tab) => tab.workstream === undefined || tab.workstream === workstream);
