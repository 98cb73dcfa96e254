/** What a transcript says by itself, in German. */
import type { MailWords, ToldWords } from '../words.ts';

const someone = (name: string): string => name || 'Jemand aus unserem Team';
export const told: ToldWords = {
  you: 'Sie',
  someAgent: 'Unser Team',
  someVisitor: 'Besucher',
  notices: {
    started: () => 'Gespräch begonnen',
    'agent-joined': (name) => `${someone(name)} ist jetzt im Gespräch`,
    'agent-left': (name) => `${someone(name)} hat das Gespräch verlassen`,
    'you-ended': () => 'Sie haben das Gespräch beendet',
    'agent-ended': (name) => `${someone(name)} hat das Gespräch beendet`,
    'supervisor-ended': () => 'Die Teamleitung hat das Gespräch beendet',
    'supervisor-joined': () => 'Die Teamleitung ist dem Gespräch beigetreten',
    'supervisor-left': () => 'Die Teamleitung hat das Gespräch verlassen',
    'visitor-gone': () => 'Beendet, weil Sie gegangen sind',
    unanswered: () => 'Beendet, weil niemand frei war',
    'time-over': () => 'Beendet, weil lange nichts geschrieben wurde',
    overflow: () => 'Beendet, weil bei uns gerade alle im Gespräch sind. Bitte versuchen Sie es später noch einmal.',
  },
};

export const title = 'Gesprächsverlauf';

export const mail: MailWords = {
  intro: (site) => `Hier ist der Verlauf Ihres Gesprächs mit ${site}.`,
  until: (moment) => `Er reicht bis zum ${moment}.`,
  times: (zone) => `Zeitzone: ${zone}.`,
  why: (site) =>
    `Sie erhalten diese Nachricht, weil diese Adresse in einem Gespräch mit ${site} angegeben wurde. Wenn Sie das nicht waren, können Sie die Nachricht ignorieren.`,
};
