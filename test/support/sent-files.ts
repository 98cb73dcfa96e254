/** Files that came with a message, for tests and for pictures: a picture and a document with a long name. */
import { ana, type ScriptedConversation } from './scripted-conversation.ts';

/** What the picture's bytes are. */
export const picture = new Blob(
  [
    '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="400"><rect width="640" height="400" fill="#c9a227"/><circle cx="320" cy="200" r="120" fill="#fff"/></svg>',
  ],
  { type: 'image/svg+xml' },
);

export const attachments = [
  { id: 'upload-1', name: 'lamp.png', type: 'image/png', bytes: 2_400, width: 640, height: 400 },
  {
    id: 'upload-2',
    name: `${'A very long name of a document '.repeat(5)}.pdf`,
    type: 'application/pdf',
    bytes: 1_234_567,
  },
];

/** The agent sends them. */
export const withAttachments = (script: ScriptedConversation): ScriptedConversation => {
  const uploads = new Map(attachments.map((one) => [one.id, one]));
  return script.give(ana, { type: 'message.send', text: '', attachments: [...uploads.keys()] }, { uploads });
};
