/** What is read in Romanian in the audit log and of visitors' data. */
import { counting } from '../../counting.ts';
import type { PrivacyStrings } from '../privacy.ts';

const talks = counting('ro', { one: '# conversație', few: '# conversații', other: '# de conversații' });
const going = counting('ro', { other: '# în curs' });

const count = new Intl.NumberFormat('ro');

export const words: PrivacyStrings = {
  title: 'Jurnal de audit',
  views: { log: 'Ce s-a făcut', visitors: 'Datele vizitatorilor' },
  loading: 'Se încarcă…',
  tryAgain: 'Încercați din nou',
  more: 'Afișați mai mult',

  actions: {
    'conversation.assign': 'A atribuit o conversație',
    'conversation.requeue': 'A mutat o conversație în altă coadă',
    'conversation.transfer': 'A transferat o conversație',
    'transfer.cancel': 'A retras o cerere de transfer',
    'conversation.join': 'S-a alăturat unei conversații',
    'conversation.leave': 'A părăsit o conversație',
    'conversation.force-close': 'A închis o conversație',
    'conversation.monitor': 'A monitorizat o conversație',
    'contact.link': 'A asociat un contact',
    'contact.unlink': 'A disociat un contact',
    'case.link': 'A asociat un caz',
    'case.unlink': 'A disociat un caz',
    'presence.reset': 'A resetat un status',
    'agent.invite': 'A creat un link pentru o parolă',
    'agent.sign-out': 'A încheiat o conectare',
    'visitor.export': 'A exportat datele unui vizitator',
    'visitor.erase': 'A șters un vizitator',
  },
  about: {
    conversation: (id) => `Conversația ${id}`,
    agent: (id) => `Agentul ${id}`,
    queue: (id) => `Coada ${id}`,
    visitor: (id) => `Vizitatorul ${id}`,
    contact: (id) => `Contactul ${id}`,
  },
  overridden: 'Fără a ține cont de status și capacitate',
  noEntries: 'Nicio înregistrare nu corespunde.',
  by: 'Cine (id)',
  action: 'Ce',
  anyAction: 'Orice',
  aboutWhat: 'Asupra a ce (id)',
  from: 'De la',
  to: 'Până la',
  clear: 'Ștergeți filtrele',
  exportTable: 'Exportați ca CSV',
  exportLines: 'Exportați ca linii JSON',

  find: 'Căutați un vizitator',
  findHint: 'Nume, e-mail, cont, număr sau id',
  look: 'Căutați',
  nobodyFound: 'Nu s-a găsit nimeni.',
  lookFurther: 'Căutați mai în urmă',
  visitorNumber: (number) => `Vizitatorul ${number}`,
  talks: (count, ongoing) => (ongoing === 0 ? talks(count) : `${talks(count)}, ${going(ongoing)}`),
  lastTalk: (when) => `Ultima: ${when}`,
  contacts: (names) => `Contact: ${names}`,
  exportIt: 'Exportați',
  exportOf: (name) => `Exportați datele: ${name}`,
  eraseIt: 'Ștergeți',
  eraseOf: (name) => `Ștergeți: ${name}`,

  eraseQuestion: (name) => `Ștergeți ${name}?`,
  eraseMeans:
    'Tot ce s-a discutat cu acest vizitator dispare definitiv: mesaje, note, răspunsuri, nume, fișiere și ce urmează să fie trimis prin e-mail. Faptul că au existat conversații, când și cu ce agenți, rămâne pentru statistici. Copiile de rezervă păstrează ce au.',
  eraseEnds: counting('ro', {
    one: '# conversație este în curs. Se încheie acum, iar toți participanții sunt anunțați.',
    few: '# conversații sunt în curs. Se încheie acum, iar toți participanții sunt anunțați.',
    other: '# de conversații sunt în curs. Se încheie acum, iar toți participanții sunt anunțați.',
  }),
  withContact: (name) => `Ștergeți și contactul ${name}`,
  typeToErase: (word) => `Scrieți ${word} pentru ștergere`,
  cancel: 'Anulați',
  erasing: 'Se șterge…',
  erased: 'Șters',
  erasures: 'Șterși recent',
  erasureOf: (visitor, by) => `${visitor}, de către ${by}`,

  files: {
    heading: (name) => `Fișiere: ${name}`,
    means: 'Nu se află în export, care doar le numește. Fiecare descărcare se notează în jurnalul de audit.',
    some: counting('ro', {
      one: '# fișier îl însoțește.',
      few: '# fișiere îl însoțesc.',
      other: '# de fișiere îl însoțesc.',
    }),
    none: (name) => `Date exportate: ${name}. Niciun fișier nu le însoțește.`,
    unlisted: 'Date exportate. Exportul este prea mare pentru a-i enumera fișierele aici: adresele lor se află în el.',
    download: 'Descărcați',
    downloadOf: (file) => `Descărcați ${file}`,
    downloadAll: 'Descărcați tot',
    underWay: 'Se descarcă…',
    saved: 'Salvat',
    progress: (done, all) => `Fișiere salvate: ${count.format(done)} din ${count.format(all)}.`,
    gone: 'Nu se mai păstrează.',
  },
};
