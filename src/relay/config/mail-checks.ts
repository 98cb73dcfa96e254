/** What a configuration of the right shape may still get wrong about mails: where they go, and who would ever get one. */
import type { Static } from 'typebox';
import type { ConfigShape } from './config.shape.ts';
import { type Mistake, mistake } from './mistakes.ts';
import { shownOf } from './sentences.ts';

type Config = Static<typeof ConfigShape>;
type Saying = Pick<Config['sites'][number], 'transcriptMail'>;

export const mailMistakes = ({ mail, sites }: Pick<Config, 'mail' | 'sites'>): readonly Mistake[] => [
  ...(mail ? wayMistakes(mail) : []),
  ...sites.flatMap((site, index) => {
    const path = `/sites/${index}`;
    const { identity, workstreams } = site;
    const judge = (one: Saying, place: string) => sayingMistakes(one, place, { hasMail: mail !== undefined, identity });
    return [...judge(site, path), ...workstreams.flatMap((one, at) => judge(one, `${path}/workstreams/${at}`))];
  }),
];

const wayMistakes = ({ smtp, folder }: NonNullable<Config['mail']>): readonly Mistake[] => {
  if ((smtp === undefined) === (folder === undefined)) {
    return [mistake('/mail', 'either', { names: ['smtp', 'folder'] })];
  }
  if (smtp === undefined || URL.canParse(smtp)) return [];
  return [mistake('/mail/smtp', 'address', { like: 'smtp://user@mail.example:587' })];
};

const sayingMistakes = (
  { transcriptMail }: Saying,
  path: string,
  { hasMail, identity }: { readonly hasMail: boolean; readonly identity: unknown },
): readonly Mistake[] => {
  if (transcriptMail === undefined || transcriptMail === 'off') return [];
  const [at, value] = [`${path}/transcriptMail`, shownOf(transcriptMail)];
  if (!hasMail) return [mistake(at, 'mailless', { value })];
  return transcriptMail === 'vouched' && identity === undefined ? [mistake(at, 'voucherless', { value })] : [];
};
