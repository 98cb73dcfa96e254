/** What a transcript says by itself, in English, beside what every visitor’s page has. */
import type { MailWords } from '../words.ts';

export const title = 'Chat transcript';

export const mail: MailWords = {
  intro: (site) => `Here is the transcript of your chat with ${site}.`,
  until: (moment) => `It goes up to ${moment}.`,
  times: (zone) => `Times are in ${zone}.`,
  why: (site) =>
    `You get this message because this address was given in a chat with ${site}. If that wasn’t you, you can ignore it.`,
};
