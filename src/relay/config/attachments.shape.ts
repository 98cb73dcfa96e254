/** Shape of what an operator says about files that go with messages. Rule W5 in docs/SPEC.md. */
import Type from 'typebox';
import { fileTypes } from '../../core/attachments/file-kinds.ts';
import { attachmentsMax } from '../../core/limits.ts';

const names = Object.keys(fileTypes);

const FileTypeName = Type.String({
  pattern: `^(${names.map((name) => name.replace(/[.+]/g, '\\$&')).join('|')})$`,
  description: `A media type that can be told by what is in a file, one of ${names.map((name) => `"${name}"`).join(', ')}.`,
});

export const AttachmentsShape = Type.Object(
  {
    visitors: Type.Optional(Type.Boolean({ description: 'Whether visitors may send files; true, if left out.' })),
    agents: Type.Optional(Type.Boolean({ description: 'Whether agents may send files; true, if left out.' })),
    maxBytes: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: attachmentsMax.settableBytes,
        description: 'The largest file, in bytes; 5242880 (5 MiB), if left out, and at most 134217728 (128 MiB).',
      }),
    ),
    types: Type.Optional(
      Type.Array(FileTypeName, {
        minItems: 1,
        description:
          'The types of files that are taken; common images, PDF, text and office documents, if left out, and no archives, sound or films.',
      }),
    ),
  },
  {
    additionalProperties: false,
    description: 'Files that go with messages (W5): a workstream’s word goes before that of its site.',
  },
);
