/**
 * The verbs by which more is told of a visitor than what they write, loaded when the first of them is used. Rules M2, S5 and W6
 * in docs/SPEC.md.
 */
import type { Command } from '../core/conversation/vocabulary.ts';
import type { VisitorIdentity } from './credentials/visitor-identity.ts';
import { leaveRequest, saidByVisitor, surveyOf } from './forms.ts';
import type { Said } from './opening.ts';
import { contextUpdate, saidByPage } from './page-context.ts';
import type { Delivered, VisitorSnapshot } from './snapshots.ts';
import type { VisitorOptions } from './visitor-options.ts';
import type { VisitorClient } from './visitor-verbs.ts';

export type LateVerbs = Pick<VisitorClient, 'answer' | 'survey' | 'contact' | 'setContext' | 'mailTranscript'>;

/** What a command is given to. */
export type Given = readonly [conversation: string, command: Command];

/**
 * `shown` is what was on screen when the verb was used, before this was loaded. `say` adds to what is said with every start, and
 * gives the conversation that goes on; `give` gives a command to one. `identity` is who asks beside the connection.
 */
export const lateVerbs = (
  options: VisitorOptions,
  [shown, snapshot]: readonly [VisitorSnapshot, () => VisitorSnapshot],
  say: (more: Said) => string | undefined,
  give: (...given: Given) => Promise<Delivered>,
  identity: Pick<VisitorIdentity, 'credential'>,
): LateVerbs => ({
  setContext: async (variables, answers) => {
    const told = contextUpdate(variables, answers);
    const conversation = say(saidByPage(told, snapshot().said));
    if (conversation !== undefined) await give(conversation, told);
  },
  answer: async (answers) => void say(saidByVisitor(answers, snapshot())),
  survey: async (survey) => give(...surveyOf(survey, shown, options)),
  contact: (request) => leaveRequest(request, shown, options),
  mailTranscript: async (how = {}) =>
    (await import('./mail-transcript.ts')).mailTranscript(how, shown, options, identity),
});
