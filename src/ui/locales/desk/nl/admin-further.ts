/** What is read in Dutch at the administration of the accounts of others, of what agents have at hand, of previews, and of how long things are kept. */
import type { AdminWords } from '../admin/strings.ts';

export const accounts: AdminWords['accounts'] = {
  link: 'Uitnodiging of nieuw wachtwoord',
  linkMeans: (name) =>
    `Met een link die één keer werkt, stelt ${name} een eigen wachtwoord in. Tot dan geldt het huidige, als dat er is.`,
  saveFirst: (name) => `${name} is nog niet opgeslagen. Sla eerst je wijzigingen op; daarna kun je hier uitnodigen.`,
  yourself: 'Dit ben jij. Je wachtwoord en waar je bent ingelogd, staan bij Instellingen.',
  noPasswords: 'Hier logt niemand in met een wachtwoord, dus er is ook geen link voor.',
  email: 'Per e-mail naar dit adres sturen (mag leeg blijven)',
  emailWrong: 'Dit is geen e-mailadres. Laat het leeg om de link zelf door te geven.',
  make: 'Link maken',
  making: 'Link wordt gemaakt…',
  theLink: (name) => `Link voor ${name}`,
  holds: (until) =>
    `Werkt één keer, tot ${until}. Wie hem heeft, kan als deze medewerker inloggen. Hij wordt alleen nu getoond; een nieuwe maakt hem waardeloos.`,
  mailed: (email) => `Verstuurd naar ${email}.`,
  notMailed: (email) => `Hij is niet naar ${email} verstuurd: er gaat hier nu geen e-mail uit. Geef de link zelf door.`,
  copy: 'Link kopiëren',
  copied: 'Gekopieerd',
  notCopied: 'Selecteer en kopieer hem met de hand: de browser stond het niet toe.',
  notMade: (reason) => `Er is geen link gemaakt. ${reason}`,
  gone: 'Deze medewerker is er niet meer: iemand heeft die uit de configuratie verwijderd.',
  signIns: 'Waar deze medewerker is ingelogd',
  nowhere: 'Nu nergens.',
  everywhereDone: 'Overal uitgelogd.',
  notDone: (reason) => `Dat was niet mogelijk. ${reason}`,
  notListed: (reason) => `Dat is nu niet te zeggen. ${reason}`,
};

const count = new Intl.NumberFormat('nl');

export const library: AdminWords['library'] = {
  sections: { replies: 'Snelantwoorden', articles: 'Artikelen' },
  means: {
    replies:
      'Wat iedereen van de site met een schuine streep in berichten invoegt. Het geldt zodra het hier is opgeslagen.',
    articles: 'Wat medewerkers naast hun gesprekken vinden, lezen en sturen. Het geldt zodra het hier is opgeslagen.',
  },
  saveSiteFirst: 'Sla de site eerst op. Daarna schrijf je hier wat erbij hoort.',
  unsaved: 'Niet opgeslagen',
  find: { replies: 'Snelantwoord zoeken', articles: 'Artikelen zoeken' },
  make: { replies: 'Nieuw snelantwoord', articles: 'Nieuw artikel' },
  loading: { replies: 'Snelantwoorden laden…', articles: 'Artikelen laden…' },
  noneYet: {
    replies: 'Er zijn nog geen snelantwoorden voor iedereen.',
    articles: 'Deze site heeft nog geen artikelen.',
  },
  noneFound: (query) => `Niets bevat alle woorden van ‘${query}’. Probeer minder of andere woorden.`,
  failed: (reason) => `Dit kan nu niet worden getoond. ${reason}`,
  language: 'Taal',
  languageHint: {
    replies: 'Een taalcode zoals en, de of pt-BR; leeg als het voor elke taal is.',
    articles: 'Een taalcode zoals en, de of pt-BR. Artikelen worden gezocht op de woorden van hun taal.',
  },
  languageWrong: 'Dit is geen taalcode. Schrijf er een zoals en, de of pt-BR.',
  textHint: {
    replies: '{visitor}, {agent} en {site} worden namen. Schrijf {{ en }} voor accolades.',
    articles: '**sterk**, *nadruk*, lijsten met ‘- ’ en [woorden](https://…) voor links.',
  },
  room: (used, max) => `${count.format(used)} van ${count.format(max)} tekens`,
  saved: (title) => `Opgeslagen: ${title}`,
  removed: (title) => `Verwijderd: ${title}`,
  discard: 'Wijzigingen verwerpen',
};

export const previews: AdminWords['previews'] = {
  preview: 'Voorbeeld',
  previewMeans: 'Zoals de werkplek het zou tonen, met een verzonnen gesprek. Opgeslagen of niet.',
  spoken: (text) => `Voorgelezen als: ${text}`,
  alertMeans: 'De banner bij de status houdt zijn eigen woorden; dit is de titel als het systeem hem toont.',
  sample: {
    name: 'Rosa Marques',
    message: 'Hallo, kan ik het adres van mijn bestelling nog wijzigen?',
    answer: 'Bestelling 4711',
    caseTitle: 'Pot gebroken bij levering',
    queue: 'Klantenservice',
    workstream: 'Livechat',
    page: 'https://shop.example/large-planter',
  },

  messagesPreview: 'Wat bezoekers lezen',
  messagesMean:
    'Elk bericht zoals bezoekers van een taal het lezen, met verzonnen namen en getallen, opgeslagen of niet.',
  everybody: 'Bezoekers van alle talen lezen de eigen tekst van de chat.',
  message: 'Bericht',
  text: 'Tekst',
  own: 'de eigen tekst van de chat',
  notTold: 'wordt niet gemeld',
  from: (language) => `onder ${language}`,
  sampleAgent: 'Maya',
  sampleSupervisor: 'Ingrid',
};

export const retention: AdminWords['retention'] = {
  heading: 'Wat wanneer wordt gewist',
  wrong: (min, max) => `Een geheel aantal dagen, van ${count.format(min)} tot en met ${count.format(max)}.`,
  conversationsForGood: 'Wat er is gezegd, blijft voorgoed bewaard, tenzij een beheerder het wist.',
  conversationsGo: (date) =>
    `Wat er is gezegd in gesprekken die vóór ${date} zijn gesloten, wordt direct na het opslaan gewist, met notities, antwoorden, namen en bestanden; daarna gebeurt dat dag na dag. Dat er een gesprek was, wanneer en wie het had, blijft bewaard.`,
  filesStay: 'Bestanden worden met hun gesprek gewist.',
  filesGo: (date) =>
    `Bestanden die vóór ${date} zijn verstuurd, worden direct na het opslaan gewist, ook uit gesprekken die nog lopen.`,
  filesAreLater:
    'De termijn voor bestanden is hier langer dan die van hun gesprekken: ze worden met die gesprekken gewist.',
  forever: 'Alleen een back-up brengt het terug.',
};
