/** What a transcript says by itself, in Romanian. */
import type { MailWords, ToldWords } from '../words.ts';

const someone = (name: string): string => name || 'Cineva din echipa noastră';
export const told: ToldWords = {
  you: 'Dvs.',
  someAgent: 'Echipa noastră',
  someVisitor: 'Vizitator',
  notices: {
    started: () => 'Conversația a început',
    'agent-joined': (name) => `${someone(name)} s-a alăturat conversației`,
    'agent-left': (name) => `${someone(name)} a părăsit conversația`,
    'you-ended': () => 'Ați încheiat conversația',
    'agent-ended': (name) => `${someone(name)} a încheiat conversația`,
    'supervisor-ended': () => 'Un supervizor a încheiat conversația',
    'supervisor-joined': () => 'Un supervizor s-a alăturat conversației',
    'supervisor-left': () => 'Un supervizor a părăsit conversația',
    'visitor-gone': () => 'Încheiată pentru că ați plecat',
    unanswered: () => 'Încheiată pentru că nimeni nu era liber să răspundă',
    'time-over': () => 'Încheiată pentru că nu s-a scris nimic mult timp',
    overflow: () => 'Încheiată pentru că toți colegii noștri sunt ocupați. Încercați din nou mai târziu.',
  },
};

export const title = 'Transcrierea conversației';

export const mail: MailWords = {
  intro: (site) => `Iată transcrierea conversației dvs. cu ${site}.`,
  until: (moment) => `Aceasta ajunge până la ${moment}.`,
  times: (zone) => `Fus orar: ${zone}.`,
  why: (site) =>
    `Primiți acest mesaj pentru că adresa aceasta a fost indicată într-o conversație cu ${site}. Dacă nu ați fost dvs., îl puteți ignora.`,
};
