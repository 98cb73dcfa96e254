/** What is read in Dutch in the audit log and of visitors' data. */
import { counting } from '../../counting.ts';
import type { PrivacyStrings } from '../privacy.ts';

const talks = counting('nl', { one: '# gesprek', other: '# gesprekken' });
const going = counting('nl', { one: '# loopt nog', other: '# lopen nog' });

const count = new Intl.NumberFormat('nl');

export const words: PrivacyStrings = {
  title: 'Auditlogboek',
  views: { log: 'Wat er is gedaan', visitors: 'Bezoekersgegevens' },
  loading: 'Laden…',
  tryAgain: 'Opnieuw proberen',
  more: 'Meer tonen',

  actions: {
    'conversation.assign': 'Gesprek toegewezen',
    'conversation.requeue': 'Gesprek naar een andere wachtrij verplaatst',
    'conversation.transfer': 'Gesprek overgedragen',
    'transfer.cancel': 'Overdracht ingetrokken',
    'conversation.join': 'Aan een gesprek gaan deelnemen',
    'conversation.leave': 'Gesprek verlaten',
    'conversation.force-close': 'Gesprek gesloten',
    'conversation.monitor': 'Met een gesprek meegelezen',
    'contact.link': 'Contact gekoppeld',
    'contact.unlink': 'Contact ontkoppeld',
    'case.link': 'Case gekoppeld',
    'case.unlink': 'Case ontkoppeld',
    'presence.reset': 'Status teruggezet',
    'agent.invite': 'Link voor een wachtwoord gemaakt',
    'agent.sign-out': 'Aanmelding beëindigd',
    'visitor.export': 'Gegevens van een bezoeker geëxporteerd',
    'visitor.erase': 'Bezoeker gewist',
  },
  about: {
    conversation: (id) => `Gesprek ${id}`,
    agent: (id) => `Medewerker ${id}`,
    queue: (id) => `Wachtrij ${id}`,
    visitor: (id) => `Bezoeker ${id}`,
    contact: (id) => `Contact ${id}`,
  },
  overridden: 'Ondanks status en capaciteit',
  noEntries: 'Geen passende vermeldingen.',
  by: 'Wie (kenmerk)',
  action: 'Wat',
  anyAction: 'Alles',
  aboutWhat: 'Waarmee (kenmerk)',
  from: 'Van',
  to: 'Tot en met',
  clear: 'Filters wissen',
  exportTable: 'Exporteren als CSV',
  exportLines: 'Exporteren als JSON-regels',

  find: 'Bezoeker zoeken',
  findHint: 'Naam, e-mail, account, nummer of kenmerk',
  look: 'Zoeken',
  nobodyFound: 'Niemand gevonden.',
  lookFurther: 'Verder terug zoeken',
  visitorNumber: (number) => `Bezoeker ${number}`,
  talks: (count, ongoing) => (ongoing === 0 ? talks(count) : `${talks(count)}, ${going(ongoing)}`),
  lastTalk: (when) => `Laatste: ${when}`,
  contacts: (names) => `Contact: ${names}`,
  exportIt: 'Exporteren',
  exportOf: (name) => `Gegevens exporteren: ${name}`,
  eraseIt: 'Wissen',
  eraseOf: (name) => `${name} wissen`,

  eraseQuestion: (name) => `${name} wissen?`,
  eraseMeans:
    'Alles wat met deze bezoeker is besproken, verdwijnt voorgoed: berichten, notities, antwoorden, namen, bestanden en wat nog per e-mail moet worden verstuurd. Dat er gesprekken waren, wanneer en met welke medewerkers, blijft voor de cijfers. Back-ups houden wat ze hebben.',
  eraseEnds: counting('nl', {
    one: 'Er loopt nog # gesprek. Het wordt nu beëindigd, en iedereen erin krijgt dat te zien.',
    other: 'Er lopen nog # gesprekken. Ze worden nu beëindigd, en iedereen erin krijgt dat te zien.',
  }),
  withContact: (name) => `Ook het contact ${name} wissen`,
  typeToErase: (word) => `Typ ${word} om te wissen`,
  cancel: 'Annuleren',
  erasing: 'Wissen…',
  erased: 'Gewist',
  erasures: 'Onlangs gewist',
  erasureOf: (visitor, by) => `${visitor}, door ${by}`,

  files: {
    heading: (name) => `Bestanden van ${name}`,
    means: 'Ze zitten niet in de export, die noemt ze alleen. Elke download wordt in het auditlogboek vastgelegd.',
    some: counting('nl', { one: 'Er hoort # bestand bij.', other: 'Er horen # bestanden bij.' }),
    none: (name) => `Geëxporteerd. Bij de gegevens van ${name} horen geen bestanden.`,
    unlisted: 'Geëxporteerd. De export is te groot om de bestanden hier op te sommen: hun adressen staan erin.',
    download: 'Downloaden',
    downloadOf: (file) => `${file} downloaden`,
    downloadAll: 'Alles downloaden',
    underWay: 'Wordt gedownload…',
    saved: 'Opgeslagen',
    progress: (done, all) => `Bestanden opgeslagen: ${count.format(done)} van ${count.format(all)}.`,
    gone: 'Het wordt niet meer bewaard.',
  },
};
