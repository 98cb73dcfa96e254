/** What a transcript says of what happened, in English: every visitor’s page has it. */
import type { ToldWords } from '../words.ts';

export const told: ToldWords = {
  you: 'You',
  someAgent: 'Agent',
  someVisitor: 'Visitor',
  notices: {
    started: () => 'Conversation started',
    'agent-joined': (name) => `${name || 'An agent'} joined`,
    'agent-left': (name) => `${name || 'The agent'} left`,
    'you-ended': () => 'You ended the conversation',
    'agent-ended': (name) => `${name || 'The agent'} ended the conversation`,
    'supervisor-ended': () => 'A supervisor ended this conversation',
    'supervisor-joined': () => 'A supervisor has joined the conversation',
    'supervisor-left': () => 'A supervisor has left the conversation',
    'visitor-gone': () => 'Ended because the visitor left',
    unanswered: () => 'Ended because nobody was free to answer',
    'time-over': () => 'Ended because nothing was written for a long time',
    overflow: () => 'Ended because all our agents are busy. Please try again later.',
  },
};
