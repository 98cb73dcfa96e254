/** Words of what the administration shows before it is in force: notifications, messages. */
import type { Languages } from '../../languages.ts';
import { adminOthersOf } from './others.ts';

const en = {
  preview: 'Preview',
  previewMeans: 'As your desk would show it, of a conversation that is made up. Saved or not.',
  spoken: (text: string) => `Read out as: ${text}`,
  alertMeans: 'The banner at the presence keeps its own words; this is the title where the system shows it.',
  /** Of the made-up conversation. */
  sample: {
    name: 'Rosa Marques',
    message: 'Hello, can I still change the address of my order?',
    answer: 'Order 4711',
    caseTitle: 'Broken pot on delivery',
    queue: 'Service',
    workstream: 'Live chat',
    page: 'https://shop.example/large-planter',
  },

  messagesPreview: 'What visitors read',
  messagesMean: 'Each message as visitors of a language read it, with names and numbers made up, saved or not.',
  everybody: 'Visitors of every language read the chat’s own words.',
  message: 'Message',
  text: 'Text',
  own: 'the chat’s own words',
  notTold: 'not told',
  from: (language: string) => `from ${language}`,
  sampleAgent: 'Maya',
  sampleSupervisor: 'Ingrid',
};

export type AdminPreviewStrings = typeof en;

export const adminPreviews: Languages<AdminPreviewStrings> = {
  name: 'admin-previews',
  en,
  others: adminOthersOf((words) => words.previews),
};
