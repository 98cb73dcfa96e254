/** The mail that brings somebody the link to set their password by. Rule X4 in docs/SPEC.md. */
import { createHash } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { Config, SiteConfig } from '../config.ts';
import type { Log } from '../log.ts';
import type { Mail, Mailer } from '../mailer/mailer.ts';
import type { PasswordLink } from './chosen-passwords.ts';

/** Whether the mail was taken. Who asked has the link either way, and hands it on themselves if it was not. */
export type SendInvitation = (link: PasswordLink, email: string) => Promise<boolean>;

interface Parts {
  readonly mailer: Mailer;
  readonly from: string;
  /** Where the desk is: without it there is nothing that a link could lead to. */
  readonly publicUrl: NonNullable<Config['publicUrl']>;
  readonly sites: Pick<ReadonlyMap<string, SiteConfig>, 'get'>;
  readonly clock: Clock;
  readonly log: Pick<Log, 'warn'>;
}

export const invitationsBy =
  (parts: Parts): SendInvitation =>
  async (link, email) => {
    const problem = await parts.mailer.send(invitationMail(link, email, parts));
    if (problem)
      parts.log.warn({ agent: link.agent.id, reason: problem.reason }, 'an invitation by mail was not taken');
    return problem === undefined;
  };

/** Behind `#`: a browser sends that to nobody, and no log has it. */
const addressOf = (publicUrl: string, token: string): string =>
  new URL(`/console/#set-password=${token}`, publicUrl).href;

const invitationMail = (
  { agent, token, expiresAt }: PasswordLink,
  to: string,
  { from, publicUrl, sites, clock }: Parts,
): Mail => {
  const site = sites.get(agent.site)?.name ?? agent.site;
  const address = addressOf(publicUrl, token);
  const until = new Date(expiresAt).toUTCString();
  const sentences = [
    `Hello ${agent.name},`,
    `with this link you set your password for the desk of ${site}. You sign in as ${agent.login}.`,
    `The link works once, until ${until}. Whoever has it can sign in as you: hand it to nobody. If you did not expect it, ignore it.`,
  ] as const;
  const [hello, what, care] = sentences;
  return {
    // The secret is no part of it.
    id: `${createHash('sha256').update(`invitation ${token}`).digest('base64url').slice(0, 32)}@${new URL(publicUrl).hostname}`,
    from,
    to,
    subject: `Your password for ${site}`,
    text: [hello, what, address, care, ''].join('\n\n'),
    html: `<!doctype html><html lang="en"><meta charset="utf-8"><title>${escaped(site)}</title><p>${escaped(hello)}</p><p>${escaped(what)}</p><p><a href="${escaped(address)}">Set the password</a></p><p>${escaped(care)}</p></html>`,
    language: 'en',
    at: clock.now(),
  };
};

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
