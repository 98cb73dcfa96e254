/** Shapes of what an operator says about mails, and about transcripts that go by mail. Rule W6 in docs/SPEC.md. */
import Type from 'typebox';

const address = '[^\\s<>@",;:\\\\]+@[^\\s<>@",;:\\\\]+';

export const MailShape = Type.Object(
  {
    from: Type.String({
      maxLength: 300,
      pattern: `^(${address}|[^<>@",;:\\\\\\r\\n]+ <${address}>)$`,
      description: 'Who mails come from, like "chat@shop.example" or "Shop <chat@shop.example>".',
    }),
    smtp: Type.Optional(
      Type.String({
        pattern: '^smtps?://[^/]+/?$',
        writeOnly: true,
        description:
          'The server that takes mails, like "smtp://user@mail.example:587" or "smtps://user@mail.example". The password is read from the environment, PARLOR_SMTP_PASSWORD.',
      }),
    ),
    folder: Type.Optional(
      Type.String({
        minLength: 1,
        description: 'Instead of a server, a folder that mails are written into as files, for trying it out.',
      }),
    ),
  },
  {
    additionalProperties: false,
    description: 'How mails are sent: "from", and one of "smtp" and "folder". Read at start.',
  },
);

export const TranscriptMailShape = Type.Union([Type.Literal('off'), Type.Literal('vouched'), Type.Literal('given')], {
  description:
    'Whether a visitor may have the transcript sent by mail (W6): "off", as it is if left out; "vouched", to the address that the site’s token has; or "given", to any address the visitor writes. A workstream’s word goes before that of its site.',
});
