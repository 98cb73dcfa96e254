/** What people of the desk read in Spanish: signing in, presence, offers, work items, writing and ending. */
import { counting } from '../../counting.ts';
import { waitInWords } from '../wait-in-words.ts';
import type { DeskWords } from '../words.ts';

const number = new Intl.NumberFormat('es');
const units = counting('es', { one: '# unidad', many: '# de unidades', other: '# unidades' });
const seconds = counting('es', { one: '# segundo', many: '# de segundos', other: '# segundos' });
const minutes = counting('es', { one: '# minuto', many: '# de minutos', other: '# minutos' });
const left = counting('es', { one: 'Queda # segundo', many: 'Quedan # de segundos', other: 'Quedan # segundos' });
const news = counting('es', { one: '# novedad', many: '# de novedades', other: '# novedades' });
const colleague = (name: string): string => name || 'Alguien del equipo';
const aColleague = (name: string): string => name || 'alguien del equipo';

export const shared: DeskWords['shared'] = {
  notices: {
    'you-joined': () => 'Usted ha tomado esta conversación',
    'you-left': () => 'Usted ha devuelto esta conversación a la cola',
    consented: (notice) => `Aviso ${notice} aceptado`,
    surveyed: (rating) =>
      rating === ''
        ? 'El visitante ha respondido a la encuesta'
        : `El visitante ha valorado la conversación con ${rating} de 5`,
    'visitor-ended': (name) => `${name || 'El visitante'} ha finalizado la conversación`,
    closed: () => 'Ficha cerrada',
  },
  problems: {
    'sign-in-failed': 'El nombre o la contraseña no son correctos.',
    'login-taken': 'Alguien ya inicia sesión con este nombre. Elija otro.',
    'sign-in-blocked': 'Demasiados intentos fallidos. Espere un poco y vuelva a intentarlo.',
    'already-offered': 'Esta conversación se está ofreciendo a otra persona.',
    'offer-over': 'Esto ya no se le ofrece.',
    'agent-unavailable': 'Esta persona no puede tomar la conversación en este momento.',
    'unknown-presence': 'Este estado ya no existe. Elija otro.',
    'password-weak': 'Esta contraseña es demasiado fácil de adivinar. Elija otra.',
    'link-over': 'Este enlace ya se usó o es demasiado antiguo. Pida otro.',
    'session-limit': 'Tiene diez fichas abiertas. Cierre antes alguna.',
    'too-many-consultants': 'Ya se ha consultado a cinco personas.',
    'already-assigned': 'Otro agente ha tomado esta conversación.',
    'not-assigned': 'Esta conversación no se le ha asignado.',
    'stale-assignment': 'Entretanto, esta conversación se ha vuelto a asignar.',
    'unknown-entry': 'Este elemento se ha eliminado.',
    'stale-version': 'Otra persona ha cambiado este elemento desde que lo abrió.',
    'unknown-file': 'Este archivo ya no está. Elíjalo de nuevo.',
    'too-many-files': 'Son demasiados archivos. Envíe menos a la vez.',
    'file-empty': 'Este archivo está vacío.',
    'file-too-large': 'Este archivo es demasiado grande.',
    'file-not-allowed': 'No se pueden enviar archivos de este tipo.',
    'library-full': 'No queda espacio. Elimine algún elemento que nadie necesite.',
  },
};

export const desk: DeskWords['desk'] = {
  desk: 'Espacio Parlor',

  signIn: 'Iniciar sesión',
  signInHint: 'Responda a los visitantes, a varios a la vez.',
  login: 'Nombre',
  password: 'Contraseña',
  signingIn: 'Iniciando sesión…',
  loginMissing: 'Escriba su nombre.',
  passwordMissing: 'Escriba su contraseña.',
  signInBlocked: (waitMs) => {
    if (waitMs === undefined) return 'Demasiados intentos fallidos. Vuelva a intentarlo más tarde.';
    const wait = waitInWords(seconds, minutes)(waitMs);
    return `Demasiados intentos fallidos. Vuelva a intentarlo dentro de ${wait}.`;
  },
  relayUnreachable: 'No se puede conectar con el servidor. Compruebe su conexión y vuelva a intentarlo.',
  signInEnded: 'Su sesión ha caducado. Inicie sesión para seguir donde estaba.',
  signOut: 'Cerrar sesión',
  signOutQuestion: '¿Cerrar sesión con elementos sin enviar?',
  signOutKept: counting('es', {
    one: '# elemento (texto o acción) no se ha enviado. Si lo conserva, se quedará en este navegador, donde otras personas que usen este equipo podrían encontrarlo, y se enviará cuando vuelva a iniciar sesión aquí.',
    many: '# de elementos (textos o acciones) no se han enviado. Si los conserva, se quedarán en este navegador, donde otras personas que usen este equipo podrían encontrarlos, y se enviarán cuando vuelva a iniciar sesión aquí.',
    other:
      '# elementos (textos o acciones) no se han enviado. Si los conserva, se quedarán en este navegador, donde otras personas que usen este equipo podrían encontrarlos, y se enviarán cuando vuelva a iniciar sesión aquí.',
  }),
  signOutLost: counting('es', {
    one: '# elemento (texto o acción) no se ha enviado. Este navegador no puede conservarlo: se perderá si cierra sesión.',
    many: '# de elementos (textos o acciones) no se han enviado. Este navegador no puede conservarlos: se perderán si cierra sesión.',
    other:
      '# elementos (textos o acciones) no se han enviado. Este navegador no puede conservarlos: se perderán si cierra sesión.',
  }),
  keepAndSignOut: 'Conservar y cerrar sesión',
  discardAndSignOut: 'Descartar y cerrar sesión',

  masked: 'Se ha ocultado una parte',

  connecting: 'Conectando…',
  connected: 'En línea',
  reconnecting: 'Reconectando…',
  offline: 'Está sin conexión',
  keptMeanwhile: 'Lo que escriba se guarda y se enviará en cuanto vuelva la conexión.',
  tryNow: 'Probar ahora',
  stopped: 'No hay conexión',

  account: 'Cuenta',
  presence: 'Estado',
  presences: {
    available: 'Disponible',
    busy: 'Ocupado',
    'do-not-disturb': 'No molestar',
    away: 'Ausente',
    offline: 'Sin conexión',
    inactive: 'Inactivo',
  },
  presenceChoices: {
    available: 'Disponible',
    busy: 'Ocupado',
    'do-not-disturb': 'No molestar',
    away: 'Ausente',
    offline: 'Aparecer sin conexión',
  },
  presenceSetBy: { agent: 'elegido por usted', system: 'fijado por el sistema' },
  presenceNow: (presence, setBy) => `Estado: ${presence}, ${setBy}`,
  resetPresence: 'Restablecer estado',
  presenceChanging: (presence) => (presence === undefined ? 'Restableciendo…' : `Cambiando a «${presence}»…`),
  presenceWaits: (presence) =>
    presence === undefined
      ? 'Se restablecerá en cuanto vuelva la conexión.'
      : `Cambiará a «${presence}» en cuanto vuelva la conexión.`,
  presenceFailed: (reason) => `El estado no ha cambiado. ${reason}`,
  capacity: 'Capacidad',
  unitsOf: (load, capacity) => `${number.format(load)} de ${units(capacity)}`,
  presenceAlerts: {
    missed: 'No atendió una conversación. Por eso su estado es «Inactivo» y no recibe nada nuevo.',
    declined: 'Ha rechazado una conversación. Por eso su estado es «No molestar» y no recibe nada nuevo.',
    'session-limit':
      'Tiene diez fichas, el máximo, y por eso no recibe nada nuevo. Cierre algunas y después restablezca su estado.',
  },

  offers: {
    incoming: 'Conversación entrante',
    returning: 'Conversación de vuelta',
    escalation: 'Conversación escalada',
    'bot-escalation': 'Escalada por un bot',
    transfer: 'Transferencia',
    consult: 'Consulta',
  },
  offerOf: (place, count) => `${place} de ${count}`,
  escalatedBy: (name) => `Escalada por ${name}`,
  offerWaiting: 'En espera desde hace',
  offerKey: (key) => `${key} lleva aquí`,
  secondsLeft: left,
  offerAppears: (offer, title, key, time) =>
    `${offer}: ${title}. ${time === undefined ? '' : `${seconds(time)} para responder. `}Pulse ${key} para ir allí.`,
  offerRunsOut: (title, time) => `${left(time)} para responder a ${title}.`,
  accept: 'Aceptar',
  decline: 'Rechazar',
  accepting: 'Aceptando…',
  declining: 'Rechazando…',
  takenBack: (title) => `La conversación con ${title} se retiró antes de que fuera suya.`,
  consultOver: (title) => `Ya nadie necesita su consejo sobre ${title}.`,
  notTaken: (title, reason) => `No ha obtenido la conversación con ${title}. ${reason}`,
  offersInTitle: {
    incoming: (count, page) => `(${count}) ${count === 1 ? 'Entrante' : 'Entrantes'} – ${page}`,
    returning: (count, page) => `(${count}) De vuelta – ${page}`,
    escalation: (count, page) => `(${count}) Escalada – ${page}`,
    'bot-escalation': (count, page) => `(${count}) Escalada – ${page}`,
    transfer: (count, page) => `(${count}) Transferencia – ${page}`,
    consult: (count, page) => `(${count}) Consulta – ${page}`,
  },
  offeredTo: (agent) => `Ofrecida a ${agent}`,
  offeredToYou: 'Ofrecida a usted',

  home: 'Inicio',
  sessions: 'Fichas',
  noSessions: 'Las conversaciones que acepte o tome aparecen aquí.',
  urgent: (title) => `${title}. Su conversación requiere atención urgente`,
  updates: (title, count) => `${title}. ${news(count)} en su conversación`,
  badge: (count) => (count > 9 ? '9+' : String(count)),
  quoted: (name, excerpt) => `${name}: ${excerpt}`,

  notSentHint: (count) =>
    count === 1
      ? 'Este elemento se rechazó porque su ficha ya no existía. Nadie lo ha visto. Copie lo que aún necesite.'
      : 'Estos elementos se rechazaron porque sus fichas ya no existían. Nadie los ha visto. Copie lo que aún necesite.',
  messageTo: (title) => `Mensaje a ${title}`,
  noteOn: (title) => `Nota sobre ${title}`,
  asideOn: (title) => `Conversación interna sobre ${title}`,
  endOf: (title) => `Fin de la conversación con ${title}`,
  closeOf: (title) => `Cierre de la ficha de ${title}`,
  actOn: (title) => `Cambio en la conversación con ${title}`,
  copy: 'Copiar',
  copied: 'Copiado',

  openItems: 'Conversaciones abiertas',
  waitingCount: counting('es', {
    one: '# visitante en espera',
    many: '# de visitantes en espera',
    other: '# visitantes en espera',
  }),
  nobodyWaiting: 'Nadie en espera',
  nobodyWaitingHint:
    'Las conversaciones nuevas aparecen aquí por sí solas, primero la que lleva más tiempo en espera. Tome una para responder.',
  moreWaiting: counting('es', { other: 'y # más' }),
  loadingItems: 'Cargando conversaciones',
  isNew: 'Nueva',
  isBack: 'De vuelta en la cola',
  waitingSince: { pick: 'En espera desde hace', reopen: 'Sin mensajes desde hace' },
  myItems: 'Mis conversaciones',
  myItemsHint: 'Suyas, hasta que los visitantes vuelvan a escribir. Abra una para escribir primero.',
  isWaiting: 'A la espera del visitante',
  take: { pick: 'Tomar', reopen: 'Abrir' },
  takingIt: { pick: 'Tomando…', reopen: 'Abriendo…' },
  dismiss: 'Ocultar',
  takenBy: (agent) => `${agent || 'Otro agente'} ya tiene esta conversación.`,

  states: {
    new: 'Nueva',
    open: 'Abierta',
    active: 'Activa',
    waiting: 'En espera',
    'wrap-up': 'Por cerrar',
    closed: 'Cerrada',
  },
  startedAt: (time) => `Inicio: ${time}`,
  waited: (elapsed) => `espera: ${elapsed}`,
  answersBefore: 'Respuestas previas',
  answersAfter: 'Respuestas finales',
  rating: 'Valoración',
  ratedAs: (rating) => `${rating} de 5`,
  facts: 'Sobre esta conversación',
  factState: 'Estado',
  factStarted: 'Inicio',
  factWaited: 'Espera',
  factWorkstream: 'Área',
  factPage: 'Página',
  factDevice: 'Dispositivo',
  factLanguage: 'Idioma',

  rows: {
    bot: (name) => `${name} (bot)`,
    written: {
      note: { label: 'Nota privada', spoken: (name) => `Nota privada, ${name}:` },
      aside: { label: 'Conversación interna', spoken: (name) => `Conversación interna, ${name}:` },
    },
    notices: {
      'consult-asked': (name) => `Se ha enviado una consulta a ${aColleague(name)}`,
      'consult-accepted': (name) => `${colleague(name)} ha aceptado la consulta`,
      'consult-declined': (name) => `${colleague(name)} ha rechazado la consulta`,
      'consult-missed': (name) => `${colleague(name)} no ha respondido a tiempo`,
      'consult-agent-gone': (name) => `${colleague(name)} ya no está para responder`,
      'consult-cancelled': (name) => `Se ha retirado la consulta a ${aColleague(name)}`,
      'consult-ended': (name) => `La consulta a ${aColleague(name)} ha terminado`,
      'consultant-left': (name) => `${colleague(name)} ya no sigue la conversación`,
    },
  },

  writing: {
    message: { label: 'Mensaje', hint: 'Escriba al visitante', send: 'Enviar' },
    note: { label: 'Nota', hint: 'Solo la ve su equipo', send: 'Añadir' },
    aside: {
      label: 'Conversación interna',
      hint: 'La ve su equipo, también más tarde; el visitante, nunca',
      send: 'Enviar al equipo',
    },
  },
  writeWhat: 'Qué escribir',
  onlyNotes: 'La conversación ha finalizado. Aún puede añadir notas.',

  end: 'Finalizar',
  close: 'Cerrar la ficha',
  cancel: 'Cancelar',
  endQuestion: (title) => `¿Finalizar la conversación con ${title}?`,
  endMeans: (title) =>
    `${title} verá que usted la ha finalizado y ya nadie podrá escribir mensajes. Podrá añadir notas hasta que cierre la ficha.`,
  closeQuestion: (title) => `¿Cerrar la ficha de ${title}?`,
  closeMeans: {
    live: 'La conversación continúa: vuelve a su lugar en la cola, donde cualquier agente puede tomarla. Si ya está resuelta, finalícela.',
    persistent:
      'La conversación continúa: espera hasta que el visitante vuelva a escribir. Si ya está resuelta, finalícela.',
  },
  endFailed: (reason) => `No se ha finalizado. ${reason}`,
  closeFailed: (reason) => `No se ha cerrado. ${reason}`,
};
