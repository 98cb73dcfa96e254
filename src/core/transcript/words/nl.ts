/** What a transcript says by itself, in Dutch. */
import type { MailWords, ToldWords } from '../words.ts';

const someone = (name: string): string => name || 'Een medewerker';
export const told: ToldWords = {
  you: 'Jij',
  someAgent: 'Medewerker',
  someVisitor: 'Bezoeker',
  notices: {
    started: () => 'Gesprek begonnen',
    'agent-joined': (name) => `${someone(name)} neemt nu deel aan het gesprek`,
    'agent-left': (name) => `${someone(name)} heeft het gesprek verlaten`,
    'you-ended': () => 'Je hebt het gesprek beëindigd',
    'agent-ended': (name) => `${someone(name)} heeft het gesprek beëindigd`,
    'supervisor-ended': () => 'Een leidinggevende heeft het gesprek beëindigd',
    'supervisor-joined': () => 'Een leidinggevende neemt nu deel aan het gesprek',
    'supervisor-left': () => 'Een leidinggevende heeft het gesprek verlaten',
    'visitor-gone': () => 'Beëindigd omdat je weg was',
    unanswered: () => 'Beëindigd omdat niemand vrij was om te antwoorden',
    'time-over': () => 'Beëindigd omdat er lang niets is geschreven',
    overflow: () => 'Beëindigd omdat al onze medewerkers in gesprek zijn. Probeer het later nog eens.',
  },
};

export const title = 'Verslag van het gesprek';

export const mail: MailWords = {
  intro: (site) => `Hier is het verslag van je gesprek met ${site}.`,
  until: (moment) => `Het loopt tot ${moment}.`,
  times: (zone) => `Tijdzone: ${zone}.`,
  why: (site) =>
    `Je krijgt dit bericht omdat dit adres is opgegeven in een gesprek met ${site}. Was jij dat niet, dan kun je het negeren.`,
};
