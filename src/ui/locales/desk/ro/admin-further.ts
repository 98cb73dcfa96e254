/** What is read in Romanian at the administration of the accounts of others, of what agents have at hand, of previews, and of how long things are kept. */
import type { AdminWords } from '../admin/strings.ts';

export const accounts: AdminWords['accounts'] = {
  link: 'Invitație sau parolă nouă',
  linkMeans: (name) =>
    `Cu un link care funcționează o singură dată, ${name} își stabilește propria parolă. Până atunci rămâne valabilă cea actuală, dacă există.`,
  saveFirst: (name) => `${name} nu este salvat încă. Salvați întâi modificările; apoi puteți invita de aici.`,
  yourself: 'Sunteți dvs. Parola și locurile în care sunteți conectat se află la Setări.',
  noPasswords: 'Aici nimeni nu se autentifică cu parolă, deci nu este nevoie de un link.',
  email: 'Trimiteți-l prin e-mail la această adresă (poate rămâne gol)',
  emailWrong: 'Aceasta nu este o adresă de e-mail. Lăsați gol ca să transmiteți linkul personal.',
  make: 'Creați un link',
  making: 'Se creează linkul…',
  theLink: (name) => `Link pentru ${name}`,
  holds: (until) =>
    `Funcționează o dată, până la ${until}. Cine îl are se poate conecta ca această persoană. Se afișează doar acum; un altul îl face fără valoare.`,
  mailed: (email) => `Trimis la ${email}.`,
  notMailed: (email) =>
    `Nu a fost trimis la ${email}: acum nu pleacă niciun e-mail de aici. Transmiteți linkul personal.`,
  copy: 'Copiați linkul',
  copied: 'Copiat',
  notCopied: 'Selectați-l și copiați-l manual: browserul nu a permis.',
  notMade: (reason) => `Nu s-a creat niciun link. ${reason}`,
  gone: 'Această persoană nu mai este aici: cineva a eliminat-o din configurație.',
  signIns: 'Unde este conectată această persoană',
  nowhere: 'Nicăieri acum.',
  everywhereDone: 'Deconectat peste tot.',
  notDone: (reason) => `Nu a fost posibil. ${reason}`,
  notListed: (reason) => `Acum nu se poate spune. ${reason}`,
};

const count = new Intl.NumberFormat('ro');

export const library: AdminWords['library'] = {
  sections: { replies: 'Răspunsuri rapide', articles: 'Articole' },
  means: {
    replies: 'Ce inserează toți cei de pe site în mesaje cu o bară oblică. Este valabil imediat ce se salvează aici.',
    articles: 'Ce găsesc, citesc și trimit agenții pe lângă conversații. Este valabil imediat ce se salvează aici.',
  },
  saveSiteFirst: 'Salvați mai întâi site-ul. Apoi scrieți aici pentru el.',
  unsaved: 'Nesalvat',
  find: { replies: 'Căutați un răspuns rapid', articles: 'Căutați articole' },
  make: { replies: 'Răspuns rapid nou', articles: 'Articol nou' },
  loading: { replies: 'Se încarcă răspunsurile rapide…', articles: 'Se încarcă articolele…' },
  noneYet: { replies: 'Nu există încă răspunsuri rapide pentru toți.', articles: 'Acest site nu are încă articole.' },
  noneFound: (query) => `Nimic nu conține toate cuvintele din „${query}”. Încercați mai puține sau altele.`,
  failed: (reason) => `Acum nu se poate afișa. ${reason}`,
  language: 'Limbă',
  languageHint: {
    replies: 'Un cod precum en, de sau pt-BR; gol dacă este pentru orice limbă.',
    articles: 'Un cod precum en, de sau pt-BR. Articolele se caută după cuvintele limbii lor.',
  },
  languageWrong: 'Acesta nu este un cod de limbă. Scrieți unul precum en, de sau pt-BR.',
  textHint: {
    replies: '{visitor}, {agent} și {site} devin nume. Scrieți {{ și }} pentru acolade.',
    articles: '**puternic**, *accentuat*, liste cu „- ” și [cuvinte](https://…) pentru linkuri.',
  },
  room: (used, max) => `${count.format(used)} din ${count.format(max)} caractere`,
  saved: (title) => `Salvat: ${title}`,
  removed: (title) => `Șters: ${title}`,
  discard: 'Renunțați la modificări',
};

export const previews: AdminWords['previews'] = {
  preview: 'Previzualizare',
  previewMeans: 'Așa cum ar afișa-o consola, cu o conversație inventată. Salvată sau nu.',
  spoken: (text) => `Se citește cu voce tare: ${text}`,
  alertMeans: 'Bannerul de lângă status își păstrează textul propriu; acesta este titlul când îl afișează sistemul.',
  sample: {
    name: 'Rosa Marques',
    message: 'Bună ziua, mai pot schimba adresa comenzii mele?',
    answer: 'Comanda 4711',
    caseTitle: 'Ghiveci spart la livrare',
    queue: 'Relații cu clienții',
    workstream: 'Chat în direct',
    page: 'https://shop.example/large-planter',
  },

  messagesPreview: 'Ce citesc vizitatorii',
  messagesMean: 'Fiecare mesaj așa cum îl citesc vizitatorii unei limbi, cu nume și numere inventate, salvat sau nu.',
  everybody: 'Vizitatorii de orice limbă citesc textul propriu al chatului.',
  message: 'Mesaj',
  text: 'Text',
  own: 'textul propriu al chatului',
  notTold: 'nu se comunică',
  from: (language) => `de la ${language}`,
  sampleAgent: 'Maya',
  sampleSupervisor: 'Ingrid',
};

export const retention: AdminWords['retention'] = {
  heading: 'Ce se șterge și când',
  wrong: (min, max) => `Un număr întreg de zile, de la ${count.format(min)} la ${count.format(max)}.`,
  conversationsForGood: 'Ce s-a discutat se păstrează nelimitat, dacă nu este șters de un administrator.',
  conversationsGo: (date) =>
    `Ce s-a discutat în conversațiile închise înainte de ${date} se șterge imediat după salvare, cu note, răspunsuri, nume și fișiere; apoi, zi de zi. Faptul că a existat o conversație, când și cine a avut-o, se păstrează.`,
  filesStay: 'Fișierele se șterg odată cu conversația lor.',
  filesGo: (date) =>
    `Fișierele trimise înainte de ${date} se șterg imediat după salvare, inclusiv cele din conversațiile în curs.`,
  filesAreLater: 'Aici termenul fișierelor este mai lung decât al conversațiilor lor: se șterg odată cu acestea.',
  forever: 'Se mai poate recupera doar dintr-o copie de rezervă.',
};
