/** Why something was refused, in the words of a language: what is said alike is written once. */
import type { VisitorTalkStrings } from './strings.ts';

type Problems = VisitorTalkStrings['problems'];
type Code = keyof Problems;

/** Behind each, those that are said in the same words. */
const alike = {
  'bad-frame': ['unsupported-version', 'unknown-command', 'invalid-command'],
  internal: ['hello-expected', 'id-conflict', 'consumed', 'lane-gap'],
  'no-pong': ['hello-timeout', 'going-away', 'slow-reader'],
  'unknown-site': ['unknown-workstream'],
  'answers-required': ['answer-invalid'],
  'conversation-ended': ['survey-over', 'survey-answered'],
  'not-authenticated': ['identity-required', 'token-expired'],
  'rate-limited': ['rate-abused'],
  unavailable: ['overloaded'],
} as const satisfies Partial<Record<Code, readonly Code[]>>;

/** What a language has to say. */
type Sentences = Omit<Problems, (typeof alike)[keyof typeof alike][number]>;

export const problemsOf = (sentences: Sentences): Problems => {
  const said = { ...sentences } as Record<Code, string>;
  for (const [first, others] of Object.entries(alike)) for (const code of others) said[code] = said[first as Code];
  return said;
};
