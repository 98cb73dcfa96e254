/** What people of the desk read in Romanian of supervision: what goes on, who is there, and what supervisors do. */
import { counting } from '../../counting.ts';
import type { DeskWords } from '../words.ts';

const number = new Intl.NumberFormat('ro');
const conversations = counting('ro', { one: '# conversație', few: '# conversații', other: '# de conversații' });
const units = counting('ro', { one: '# unitate', few: '# unități', other: '# de unități' });

export const supervision: DeskWords['supervision'] = {
  tabs: { conversations: 'Conversații', agents: 'Agenți' },
  count: conversations,
  further: counting('ro', { one: 'încă # conversație', few: 'încă # conversații', other: 'încă # de conversații' }),
  nextPage: 'Afișează următoarele',
  firstPage: 'Înapoi la primele',
  firstOf: (shown, total) => `Se afișează primele ${number.format(shown)} începute, din ${number.format(total)}.`,
  loading: 'Se încarcă conversațiile în curs…',
  slow: 'Durează mai mult ca de obicei. Apar imediat ce sosesc.',
  nothing: 'Nicio conversație în curs',
  nothingHint: 'Orice conversație care nu este închisă apare aici de la sine.',
  noneMatches: 'Nicio conversație nu corespunde filtrelor.',
  filters: 'Filtre',
  filterBy: {
    queue: 'Coadă',
    agent: 'Agent',
    state: 'Stare',
    mode: 'Mod',
    workstream: 'Flux de lucru',
    sentiment: 'Dispoziție',
  },
  all: {
    queue: 'Toate cozile',
    agent: 'Toți agenții',
    state: 'Toate stările',
    mode: 'Toate modurile',
    workstream: 'Toate fluxurile',
    sentiment: 'Orice dispoziție',
  },
  orWorse: (feeling) => `${feeling} sau mai rău`,
  modes: { live: 'În direct', persistent: 'Continuă' },
  feelings: {
    'very-negative': 'Foarte negativă',
    negative: 'Negativă',
    'slightly-negative': 'Ușor negativă',
    neutral: 'Neutră',
    'slightly-positive': 'Ușor pozitivă',
    positive: 'Pozitivă',
    'very-positive': 'Foarte pozitivă',
  },
  title: 'Conversație',
  columns: {
    state: 'Stare',
    agent: 'Agent',
    queue: 'Coadă',
    workstream: 'Flux de lucru',
    mode: 'Mod',
    waiting: 'Așteaptă',
    handled: 'Tratare',
    last: 'Ultimul mesaj',
    feeling: 'Dispoziție',
    started: 'Început',
  },
  chooseColumns: 'Coloane',
  nobody: 'Nimeni',
  transferAsked: (name) => `${name} a primit cererea de preluare`,
  transferFailed: {
    declined: (name) => `${name} a refuzat preluarea`,
    missed: (name) => `${name} nu a răspuns la timp`,
    'agent-gone': (name) => `${name} nu mai este aici`,
  },
  besides: counting('ro', {
    one: 'Mai participă # persoană',
    few: 'Mai participă # persoane',
    other: 'Mai participă # de persoane',
  }),
  gone: 'Nu mai este în această listă',
  select: (title) => `Selectați ${title}`,
  selectAll: 'Selectați tot ce se afișează',
  selected: counting('ro', { one: '# selectată', few: '# selectate', other: '# selectate' }),
  unselect: 'Nu selectați nimic',
  withSelected: 'Ce se face cu cele selectate',
  monitor: 'Monitorizați',
  join: 'Alăturați-vă',
  whisper: 'Șoptiți',
  deeds: { assign: 'Atribuiți', transfer: 'Transferați', 'force-close': 'Forțați închiderea' },
  ask: {
    assign: (count, title) =>
      count === 1 ? `Atribuiți conversația cu ${title}?` : `Atribuiți ${conversations(count)}?`,
    transfer: (count, title) =>
      count === 1 ? `Transferați conversația cu ${title}?` : `Transferați ${conversations(count)}?`,
    'force-close': (count, title) =>
      count === 1
        ? `Forțați închiderea conversației cu ${title}?`
        : `Forțați închiderea pentru ${conversations(count)}?`,
  },
  means: {
    assign: {
      agent: 'O primește imediat, oricui i-ar fi fost oferită.',
      queue: 'Așteaptă un agent în această coadă și își păstrează locul.',
    },
    transfer: {
      agent: 'Persoana este întrebată. Până acceptă, rămâne la cine o are, care apoi o citește în continuare.',
      queue: 'Pleacă imediat de la agent și așteaptă în această coadă. Vizitatorul poate scrie în continuare.',
    },
  },
  forceCloseMeans: (count) =>
    count === 1
      ? 'Se încheie imediat, pentru vizitator și agent. Amândoi văd că a încheiat-o un supervizor. Nu poate fi redeschisă.'
      : 'Se încheie imediat, pentru vizitatori și agenți. Toți văd că le-a încheiat un supervizor. Nu pot fi redeschise.',
  onlySome: (able, selected) =>
    `Este posibil pentru ${number.format(able)} din ${number.format(selected)} selectate; celelalte rămân cum sunt.`,
  override: 'Ignorați statusul și capacitatea',
  tooManyUnits: (count) => `${units(count)} în plus`,
  presenceInTheWay: (presence) => `Nu primește de lucru: ${presence}`,
  underWay: {
    monitor: 'Se deschide…',
    assign: 'Se atribuie…',
    transfer: 'Se transferă…',
    'force-close': 'Se închide…',
  },
  done: {
    assign: (name) => `Atribuită: ${name}`,
    requeue: (name) => `Pusă în ${name}`,
    transfer: (name) => `${name} a primit cererea`,
    'force-close': () => 'Închisă',
  },
  askedAlready: (agent) => `${agent || 'Altcineva'} are deja o cerere în curs.`,
  inTheWay: ({ queue, presence, units: count, sessions }) =>
    [
      ...(queue === undefined ? [] : [`Nu lucrează în ${queue}.`]),
      ...(presence === undefined ? [] : [`Statusul este ${presence}.`]),
      ...(count === undefined ? [] : [`Ar fi ${units(count)} în plus.`]),
      ...(sessions === undefined ? [] : [`Are zece sesiuni deschise.`]),
    ].join(' ') || 'Nu o poate prelua acum.',
  agent: 'Agent',
  setBy: 'Stabilit de',
  setByWhom: { agent: 'Agent', system: 'Sistem' },
  since: 'De',
  agentCount: counting('ro', { one: '# agent', few: '# agenți', other: '# de agenți' }),
  noAgents: 'Nimeni nu a fost încă la post.',
  resetQuestion: (name) => `Resetați statusul pentru ${name}?`,
  resetMeans:
    'Se anulează ce a ales persoana și motivul pentru care nu primește de lucru. Hotărăște din nou încărcarea.',
  resetting: 'Se resetează…',
  wasReset: 'Resetat',
  monitoring: 'Monitorizați. Nici vizitatorul, nici agentul nu văd acest lucru; o notă ajunge numai la agent.',
  joined: 'V-ați alăturat. Vizitatorul și agentul văd acest lucru, iar ce trimiteți ajunge la amândoi.',
  stop: 'Opriți monitorizarea',
  joinQuestion: (title) => `Vă alăturați conversației cu ${title}?`,
  joinMeans: 'Vizitatorul și agentul află că v-ați alăturat. Le puteți scrie amândurora; conversația rămâne la agent.',
  joining: 'Vă alăturați…',
  leaveMeans: 'Vizitatorul și agentul află că ați plecat. O puteți monitoriza din nou oricând.',
};
