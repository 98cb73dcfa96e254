/**
 * What a visitor's page is told of its workstream: the counterpart of what a desk is told (`desk-facts.ts`). Its shapes are in
 * `front-facts.shape.ts`. Rules M2, M3 and V7 in docs/SPEC.md.
 */
import type { Static } from 'typebox';
import type { FrontFactsShape } from './front-facts.shape.ts';

export type FrontFacts = Static<typeof FrontFactsShape>;

/** A text of the site's that stands by itself. */
export type Said = NonNullable<FrontFacts['outOfHours']>;

/**
 * The system messages that a site may say in its own words, each with what can be put into it. Those of the transcript are
 * called as its rows are.
 */
export const placeholders = {
  started: [],
  'agent-joined': ['agent'],
  'agent-left': ['agent'],
  'agent-ended': ['agent'],
  'supervisor-joined': ['supervisor'],
  'supervisor-left': ['supervisor'],
  'supervisor-ended': ['supervisor'],
  'you-ended': [],
  'visitor-gone': [],
  unanswered: [],
  'time-over': [],
  overflow: [],
  'in-line': [],
  'queue-position': ['position'],
  'average-wait': ['minutes'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** A system message that a site may say in its own words. */
export type MessageCode = keyof typeof placeholders;

/** Those with a number, which have plural forms. */
export type CountedCode = 'queue-position' | 'average-wait';

/**
 * Those that cannot be switched off here: that a supervisor joins or ends it, a visitor is told in any case (V3, C11); the
 * numbers have a switch of their own, at the relay (R10).
 */
export type ToldCode = 'supervisor-joined' | 'supervisor-ended' | CountedCode;
