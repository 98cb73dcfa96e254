/** What people of the desk read in Spanish beside writing: handing on, consulting, quick replies, messages and articles. */
import { counting } from '../../counting.ts';
import type { DeskWords } from '../words.ts';

const number = new Intl.NumberFormat('es');
const units = counting('es', { one: '# unidad', many: '# de unidades', other: '# unidades' });
const waiting = counting('es', { other: '# en espera' });
const present = counting('es', {
  one: '# agente presente',
  many: '# de agentes presentes',
  other: '# agentes presentes',
});
const colleague = (name: string): string => name || 'Alguien del equipo';
const aColleague = (name: string): string => name || 'alguien del equipo';

const reasons = {
  'has-it': 'Ya tiene esta conversación',
  asked: 'Ya tiene una solicitud',
  there: 'Ya sigue la conversación',
  'other-queue': 'No trabaja en esta cola',
  sessions: 'Tiene diez fichas abiertas',
} as const;

export const talkDesk: DeskWords['talkDesk'] = {
  more: 'Más acciones',
  ask: {
    transfer: {
      entry: 'Transferir…',
      heading: (title) => `Transferir la conversación con ${title}`,
      button: 'Transferir',
    },
    consult: {
      entry: 'Consultar…',
      heading: (title) => `Consultar al equipo sobre ${title}`,
      button: 'Consultar',
    },
  },
  transferMeans: {
    nobody: 'Elija quién se queda con esta conversación.',
    agent:
      'Se envía una solicitud y la conversación sigue siendo suya hasta que se acepte. Después deja de ser suya, pero puede seguirla hasta que la deje.',
    queue:
      'La conversación deja de ser suya de inmediato y espera a un agente en esta cola. El visitante puede seguir escribiendo.',
  },
  consultMeans:
    'Quien acepte leerá toda la conversación y hablará con usted aparte. La conversación sigue siendo de usted y el visitante no ve nada de ello.',
  agents: 'Agentes',
  queues: 'Colas',
  filter: 'Buscar por nombre',
  noteFor: 'Nota para la siguiente persona',
  noteHint: 'Antes se añade como nota privada. El visitante no la ve nunca.',
  noteWritten: 'Su nota ya se ha añadido.',
  loadingColleagues: 'Buscando quién está…',
  colleaguesFailed: (reason) => `No se ha podido ver quién está. ${reason}`,
  colleaguesKept: 'No hay conexión. Esto es lo último que se sabe.',
  nobodyFound: 'Ningún nombre coincide.',
  nobodyElse: 'No hay nadie más.',
  chooseFirst: 'Elija antes a alguien.',
  tooMany: counting('es', { other: 'Elija menos personas: # como máximo a la vez.' }),
  asking: 'Enviando solicitud…',
  waitsForConnection: 'Se hará en cuanto vuelva la conexión.',
  loadOf: (load, capacity) => `${number.format(load)} de ${units(capacity)}`,
  sessionsOf: counting('es', { one: '# ficha', many: '# de fichas', other: '# fichas' }),
  waitingIn: (count) => (count === 0 ? 'Nadie en espera' : waiting(count)),
  presentIn: (count) => (count === 0 ? 'Ningún agente presente' : present(count)),
  closedUntil: (time) => (time === undefined ? 'Cerrada' : `Cerrada hasta el ${time}`),
  ownQueue: 'Cola de esta conversación',
  notToBeAsked: (why, presence) => (why === 'presence' ? `No admite solicitudes (estado: ${presence})` : reasons[why]),
  tryAgain: 'Reintentar',

  standing: 'Equipo en esta conversación',
  handedTo: (name) =>
    `${colleague(name)} tiene una solicitud de transferencia. La conversación sigue siendo de usted hasta que se acepte.`,
  handingFailed: {
    declined: (name) => `${colleague(name)} ha rechazado la transferencia. La conversación sigue siendo de usted.`,
    missed: (name) => `${colleague(name)} no ha respondido a tiempo. La conversación sigue siendo de usted.`,
    'agent-gone': (name) => `${colleague(name)} ya no está. La conversación sigue siendo de usted.`,
  },
  consulted: (name) => `${colleague(name)} sigue la conversación`,
  consultAsked: (name) => `Se ha enviado una consulta a ${aColleague(name)}`,
  consultFailed: {
    declined: (name) => `${colleague(name)} ha rechazado la consulta`,
    missed: (name) => `${colleague(name)} no ha respondido a tiempo`,
    'agent-gone': (name) => `${colleague(name)} ya no está`,
  },
  takeBack: 'Retirar',
  takeBackOf: (what) => `Retirar: ${what}`,
  takingBack: 'Retirando…',
  takenBack: (name) => `Solicitud retirada: ${colleague(name)}`,
  requestOver: 'Esta solicitud ya había terminado.',
  dismiss: 'Quitar',
  dismissOf: (what) => `Quitar: ${what}`,
  noted: 'Ocultar',
  notedOf: (what) => `Ocultar: ${what}`,
  notDone: (reason) => `No se ha hecho. ${reason}`,

  release: 'Devolver a la cola…',
  releaseQuestion: (title) => `¿Devolver a la cola la conversación con ${title}?`,
  releaseMeans:
    'Deja de ser suya y espera, en su lugar anterior, a cualquier agente de su cola. El visitante puede seguir escribiendo.',

  readingAlong: 'En seguimiento',
  readingAlongWith: (agent) =>
    agent === '' ? 'Está siguiendo esta conversación' : `Está siguiendo la conversación de ${agent}`,
  onlyBeside: 'Esta conversación la tiene otro agente. Puede escribir notas y mensajes al equipo.',
  leave: 'Dejar',
  leaveQuestion: (title) => `¿Dejar la conversación con ${title}?`,
  leaveMeans: 'Ya no podrá leerla. Para volver, tendrá que recibir otra solicitud.',
  presences: {
    available: 'disponible',
    busy: 'ocupado',
    'do-not-disturb': 'no molestar',
    away: 'ausente',
    offline: 'sin conexión',
    inactive: 'inactivo',
  },
};

export const replies: DeskWords['replies'] = {
  replies: 'Respuestas rápidas',
  keys: 'Enter inserta, Esc deja la barra',
  manage: 'Mis respuestas rápidas…',
  own: 'Mía',
  loading: 'Cargando respuestas rápidas…',
  failed: (reason) => `No hay respuestas rápidas en este momento. ${reason}`,
  noneYet: 'Aún no hay respuestas rápidas. Cree una en «Mis respuestas rápidas…».',
  noneFound: 'Ninguna respuesta rápida contiene estas palabras. Enter envía lo que ha escrito.',
  count: counting('es', { one: '# respuesta rápida', many: '# de respuestas rápidas', other: '# respuestas rápidas' }),

  heading: 'Respuestas rápidas',
  shelfMeans: 'Escriba / en un mensaje para insertar una. Nadie más ve las suyas.',
  close: 'Cerrar',
  find: 'Buscar una respuesta rápida',
  make: 'Nueva respuesta rápida',
  title: 'Título',
  text: 'Texto',
  placeholders: '{visitor}, {agent} y {site} se sustituyen por nombres. Escriba {{ y }} para obtener llaves.',
  whose: 'Para quién',
  shelves: { own: 'Solo para mí', site: 'Todo el equipo del sitio' },
  save: 'Guardar',
  saving: 'Guardando…',
  back: 'Volver a la lista',
  remove: 'Eliminar',
  removeNow: 'Eliminar del todo',
  removeMeans: 'Ya nadie podrá usarla. Pulse otra vez para eliminarla.',
  notSaved: (reason) => `No se ha guardado. ${reason}`,
  left: counting('es', {
    one: 'Queda # carácter',
    many: 'Quedan # de caracteres',
    other: 'Quedan # caracteres',
  }),
  tooMany: counting('es', {
    one: 'Sobra # carácter',
    many: 'Sobran # de caracteres',
    other: 'Sobran # caracteres',
  }),
  titleMissing: 'Póngale un título.',
  textMissing: 'Escriba el texto.',
  changed: 'Alguien la ha cambiado desde que la abrió. La suya sigue aquí; elija cuál debe quedar.',
  theirs: 'Versión actual',
  takeTheirs: 'Usar esta',
  saveMine: 'Guardar la mía',
  gone: 'Se ha eliminado desde que la abrió. Al guardarla se crea de nuevo.',
};

export const messages: DeskWords['messages'] = {
  actions: 'Acciones para este mensaje',
  copy: 'Copiar texto',
  quote: 'Citar en un mensaje',
  note: 'Usar como nota',
  saveReply: 'Añadir a mis respuestas rápidas…',
  copied: 'Copiado.',
  notCopied: 'El navegador no permite copiarlo. Seleccione el texto.',
};

export const knowledge: DeskWords['knowledge'] = {
  search: 'Buscar artículos',
  results: 'Artículos',
  loading: 'Cargando artículos…',
  searching: 'Buscando…',
  failed: (reason) => `Los artículos no se pueden mostrar en este momento. ${reason}`,
  tryAgain: 'Reintentar',
  noneYet: 'Este sitio aún no tiene artículos. Pueden escribirlos supervisión y administración.',
  noneFound: (query) => `Ningún artículo contiene todas las palabras de «${query}». Pruebe con menos o con otras.`,
  found: counting('es', { one: '# artículo', many: '# de artículos', other: '# artículos' }),
  more: 'Mostrar más',
  changedOn: (date) => `Modificado el ${date}`,
  back: 'Volver a la lista',
  send: 'Enviar',
  insert: 'Insertar en el mensaje',
  sent: 'El artículo ya está en la conversación.',
  inserted: 'El artículo ya está en el mensaje.',
  tooLong: 'Es demasiado largo para un mensaje. Copie la parte que haga falta.',
  cannotWrite: 'Ahora no se puede enviar nada al visitante.',
  gone: 'Este artículo se ha eliminado.',
};
