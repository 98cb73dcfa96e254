/** What visitors read, in Spanish. */
import { title, told } from '../../../core/transcript/words/es.ts';
import { counting } from '../counting.ts';
import type { VisitorWords } from './words.ts';

export const widget: VisitorWords['widget'] = {
  panel: 'Chat',
  heading: 'Chatea con nosotros',
  minimise: 'Minimizar',
  newStatus: 'Te respondemos aquí mismo',
  connectingStatus: 'Conectando…',
  openStatus: 'Enseguida contigo…',
  activeStatus: 'está hablando contigo',
  waitingStatus: 'Escribe cuando quieras para continuar',
  endedStatus: 'Conversación finalizada',
  errorStatus: 'No disponible',
  greeting: '¿En qué podemos ayudarte?',
  greetingText: 'Escríbenos y alguien de nuestro equipo te responderá aquí.',
  errorHeading: 'Ahora mismo no podemos chatear',
  inLine: 'Estás en la cola: te atenderá la primera persona que quede libre. Puedes seguir escribiendo.',
  place: counting('es', { other: 'Tu lugar en la cola es el #. Puedes seguir escribiendo.' }),
  wait: counting('es', {
    one: 'La espera es de # minuto aproximadamente.',
    many: 'La espera es de # de minutos aproximadamente.',
    other: 'La espera es de # minutos aproximadamente.',
  }),
  message: 'Mensaje',
  placeholder: 'Escribe un mensaje…',
  reconnecting: 'Se ha perdido la conexión. Reconectando…',
  offline: 'Estás sin conexión. Lo que escribas se enviará cuando vuelvas a tenerla.',
  unreachable: 'Ahora mismo no podemos conectar con el chat. Seguimos intentándolo…',
  tryNow: 'Probar ahora',
  tryAgain: 'Volver a intentarlo',
  end: 'Finalizar la conversación',
  endShort: 'Finalizar',
  endQuestion: '¿Finalizar esta conversación?',
  endConsequence:
    'Ya nadie podrá escribir en ella. Podrás seguir leyéndola aquí y empezar una nueva en cualquier momento.',
  keepTalking: 'Seguir hablando',
  endedText: 'Esta conversación ha finalizado. Todavía puedes leerla aquí.',
  startNew: 'Empezar una nueva conversación',
};

const outdated = 'Esta página no está actualizada. Recárgala e inténtalo de nuevo.';
const busy = 'Ahora mismo tenemos mucho trabajo. Inténtalo de nuevo en un momento.';
const ours = 'Algo ha fallado por nuestra parte. Inténtalo de nuevo en un momento.';
const signIn = 'Tu sesión ha caducado. Inicia sesión e inténtalo de nuevo.';
const lost = 'Se ha perdido la conexión. Se restablecerá automáticamente.';
const notHere = 'El chat no está configurado en este sitio web.';
const tooMuch = 'Eso ha sido mucho de una vez. Inténtalo de nuevo en un momento.';

const over = 'Esta conversación ha finalizado.';
const unasked = 'Responde primero a las preguntas.';

export const talk: VisitorWords['talk'] = {
  transcript: 'Mensajes',
  loading: 'Cargando mensajes',
  loadingEarlier: 'Cargando mensajes anteriores…',
  newMessages: 'Mensajes nuevos',
  ...told,
  visitorNumber: (number) => `Visitante ${number}`,
  says: (name) => `Mensaje de ${name}:`,
  sending: 'Enviando…',
  sent: 'Enviado',
  seen: 'Visto',
  typing: (name) => `${name} está escribiendo`,
  typingTogether: (names) => `${names} están escribiendo`,
  notSent: 'No enviado',
  resend: 'Volver a enviar',
  edit: 'Editar',
  discard: 'Descartar',
  problems: {
    'bad-frame': outdated,
    'frame-too-large': 'Es demasiado largo para enviarlo.',
    'hello-expected': ours,
    'hello-timeout': lost,
    'unsupported-version': outdated,
    'origin-not-allowed': 'El chat no está activado en este sitio web.',
    'unknown-site': notHere,
    'unknown-workstream': notHere,
    'out-of-hours': 'Ahora no hay nadie para responder. Inténtalo de nuevo en nuestro horario de atención.',
    'queue-full': 'Todo nuestro equipo está ocupado y ya hay muchas personas esperando. Inténtalo de nuevo más tarde.',
    'consent-required': 'Acepta primero el aviso.',
    'answers-required': unasked,
    'answer-invalid': unasked,
    'survey-over': over,
    'survey-answered': over,
    'not-authenticated': signIn,
    'identity-required': signIn,
    'token-expired': signIn,
    'too-many-sockets': 'El chat está abierto en demasiadas ventanas. Cierra algunas e inténtalo de nuevo.',
    'too-many-subscriptions': 'Hay demasiadas conversaciones abiertas. Cierra algunas e inténtalo de nuevo.',
    'unknown-conversation': 'No se encuentra esta conversación.',
    'unknown-command': outdated,
    'invalid-command': outdated,
    'not-allowed': 'Esto no es posible aquí.',
    'wrong-state': 'Esto no es posible en este momento.',
    'conversation-ended': over,
    'conversation-exists': 'Ya tienes una conversación aquí.',
    'text-empty': 'No hay nada que enviar.',
    'text-too-long': 'Tiene más de 6000 caracteres.',
    'text-malformed': 'Contiene un carácter dañado.',
    'id-conflict': ours,
    consumed: ours,
    'lane-gap': ours,
    'rate-limited': tooMuch,
    'rate-abused': tooMuch,
    overloaded: busy,
    unavailable: busy,
    'going-away': lost,
    'slow-reader': lost,
    'no-pong': lost,
    internal: ours,
    stopped: 'El chat se cerró antes de que esto se enviara.',
  },
  send: 'Enviar',
  charactersLeft: counting('es', {
    one: 'Queda # carácter',
    many: 'Quedan # de caracteres',
    other: 'Quedan # caracteres',
  }),
  charactersTooMany: counting('es', {
    one: 'Sobra # carácter',
    many: 'Sobran # de caracteres',
    other: 'Sobran # caracteres',
  }),
  cancel: 'Cancelar',
};

export const front: VisitorWords['front'] = {
  notice: 'Aviso',
  agree: 'He leído esto y lo acepto',
  agreeFirst: 'Acepta el aviso de arriba antes de enviar tu mensaje.',
  closedStatus: 'Ahora no estamos',
  closedHeading: 'Ahora no hay nadie',
  closedText: (opens) => (opens === undefined ? 'Vuelve más tarde.' : `Volvemos: ${opens}.`),
  awayText: 'Ahora no hay nadie. Escríbenos igualmente: responderemos en cuanto volvamos.',
};

export const tools: VisitorWords['tools'] = {
  dismiss: 'Cerrar',
  sounds: 'Sonidos',
  masked: 'Se ha ocultado parte de este mensaje',
  emoji: 'Emojis',
  faces: 'Caras',
  hands: 'Manos',
  signs: 'Corazones y cosas',
};

export const files: VisitorWords['files'] = {
  attach: 'Adjuntar archivos',
  drop: 'Suelta archivos para adjuntarlos',
  chosen: 'Archivos por enviar',
  remove: (name) => `Quitar ${name}`,
  retry: (name) => `Volver a intentar ${name}`,
  uploading: 'Subiendo…',
  ready: 'Listo para enviar',
  meant: 'Se enviará en cuanto se haya subido',
  open: (name) => `Abrir ${name}`,
  save: (name) => `Guardar ${name}`,
  notLoaded: 'No se puede cargar en este momento.',
  some: counting('es', { one: '# archivo', many: '# de archivos', other: '# archivos' }),
  problems: {
    'unknown-file': () => 'Este archivo ya no está. Elígelo de nuevo.',
    'too-many-files': () => 'Son demasiados archivos. Envía menos a la vez.',
    'file-empty': () => 'Este archivo está vacío.',
    'file-too-large': (size) => `Este archivo es demasiado grande. Puede tener ${size} como máximo.`,
    'file-not-allowed': () => 'No se pueden enviar archivos de este tipo.',
  },
  failed: 'No se ha podido subir.',
};

export const transcript: VisitorWords['transcript'] = {
  menu: 'Más',
  download: 'Descargar la conversación',
  downloadText: 'Descargar como texto sin formato',
  preparing: 'Reuniendo la conversación…',
  cancel: 'Cancelar',
  failed: 'No se pudo obtener la conversación completa, por eso no hay ningún archivo.',
  tryAgain: 'Intentar de nuevo',
  title,
  site: 'Sitio web',
  made: 'Descargada',
  timeZone: 'Zona horaria',
  notSent: 'No enviado',
};
