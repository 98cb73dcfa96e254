/** What people of the desk read in Spanish around their sessions: settings, panes and notifications. */
import { counting } from '../../counting.ts';
import type { DeskWords } from '../words.ts';

const texts = counting('es', { one: '# texto', many: '# de textos', other: '# textos' });
const files = counting('es', { one: '# archivo', many: '# de archivos', other: '# archivos' });

export const settings: DeskWords['settings'] = {
  settings: 'Ajustes',
  language: 'Idioma',
  browserLanguage: (language) => `Como el navegador: ${language}`,
  theme: 'Apariencia',
  themes: { auto: 'Como el sistema', light: 'Claro', dark: 'Oscuro' },
  density: 'Densidad',
  densities: { comfortable: 'Cómoda', compact: 'Compacta' },
  hint: 'Para este navegador, en todas sus ventanas.',
  keys: 'Teclas',
  keyNames: {
    search: 'Búsqueda y acciones',
    session: 'Una ficha, según su lugar',
    home: 'Inicio',
    'next-unread': 'La siguiente ficha con novedades',
    close: 'Cerrar la ficha que está delante',
    minimise: 'Panel de comunicación: más pequeño o más grande',
    offer: 'Lo que espera respuesta',
    accept: 'Aceptar lo que se ofrece',
    decline: 'Rechazar lo que se ofrece',
  },
  fieldKeys: {
    send: 'Enviar el mensaje',
    'new-line': 'Una línea nueva',
    'quick-replies': 'Respuestas rápidas',
    'open-beside': 'Abrir al lado lo que está en la lista',
    leave: 'Dejar lo que está abierto',
  },
  keyLabels: { Alt: 'Alt', Control: 'Ctrl', Meta: '⌘', Shift: 'Mayús', Enter: 'Intro', Escape: 'Esc' },
  profile: {
    heading: 'Usted en este sitio',
    name: 'Nombre',
    login: 'Nombre de acceso',
    role: 'Función',
    roles: { agent: 'Agente', bot: 'Bot', supervisor: 'Supervisión', admin: 'Administración' },
    site: 'Sitio',
    queues: 'Colas',
    byAdmin: 'Lo decide la administración.',
    failed: (reason) => `Ahora no se puede mostrar. ${reason}`,
  },
};

export const workspace: DeskWords['workspace'] = {
  sessionPanel: 'Panel de fichas',
  places: {
    work: 'Trabajo',
    ongoing: 'Conversaciones en curso',
    wallboard: 'Panel de indicadores',
    administration: 'Administración',
    audit: 'Registro de auditoría',
  },
  placeLoading: 'Cargando…',
  placeMissing: 'No se ha podido cargar esta parte. Comprueba la conexión o vuelve a cargar la página.',
  tryAgain: 'Intentar de nuevo',
  kinds: { contact: 'Contacto', case: 'Caso' },
  tabs: { conversation: 'Conversación', knowledge: 'Conocimiento' },
  tabMissing:
    'Esta página necesita un dato que aún no se conoce de esta conversación. Aparecerá aquí en cuanto se conozca.',
  tabLoading: (name) => `Cargando ${name}…`,
  tabSlow: 'La página tarda demasiado. Puede que no esté accesible o que no permita mostrarse aquí.',
  tabBlocked:
    'La página no se puede mostrar aquí: el espacio Parlor se abrió antes de que se permitiera, o la página procede de la misma dirección que él. Recargue el espacio Parlor o abra la página en su propia ventana.',
  tabReload: 'Recargar',
  tabInWindow: 'Abrir en otra ventana',
  tabsOf: 'Pestañas de esta ficha',
  talkPanel: 'Panel de comunicación',
  talkWidth: 'Ancho del panel de comunicación',
  widthInPx: counting('es', { one: '# píxel', many: '# de píxeles', other: '# píxeles' }),
  newMessages: counting('es', { one: '# mensaje nuevo', many: '# de mensajes nuevos', other: '# mensajes nuevos' }),
  sides: { talk: 'Chat', page: 'Detalles' },
  whichSide: 'Vista en primer plano',

  closeIt: 'Cerrar',
  closeMeansEnd:
    'La conversación ha finalizado. Si cierra la ficha, quedará cerrada definitivamente: ya no se podrán añadir notas.',
  withUnsent: (means) => `${means} Lo que ha escrito aquí y no ha enviado se quedará sin enviar.`,
  closing: 'Cerrando…',
  closesLater: 'No hay conexión. Se cerrará en cuanto vuelva.',

  nothingKept:
    'Este navegador no guarda nada para esta página, porque su almacenamiento está bloqueado o lleno. Lo que escriba y no envíe se perderá al recargar o cerrar la página.',
  filesUnkept:
    'No todos los archivos que ha elegido se pueden conservar en este navegador. Los que no se puedan conservar se perderán si la página se recarga o se cierra antes de enviarlos.',
  signOutDrafts: (written, chosen) => {
    const it = written + chosen === 1 ? 'lo' : 'los';
    if (chosen === 0) return `Ha escrito ${texts(written)} y no ${it} ha enviado.`;
    if (written === 0) return `Ha elegido ${files(chosen)} y no ${it} ha enviado.`;
    return `Ha escrito ${texts(written)} y elegido ${files(chosen)}, y no los ha enviado.`;
  },
  signOutStays:
    'Lo que conserve se quedará en este navegador, donde otras personas que usen este equipo podrían encontrarlo.',
  signOutFilesLost: 'Los archivos que este navegador no pueda conservar se perderán.',
};

export const notifications: DeskWords['notifications'] = {
  list: 'Notificaciones',
  titles: {
    incoming: 'Conversación entrante',
    returning: 'Conversación de vuelta',
    escalation: 'Conversación escalada',
    'bot-escalation': 'Escalada por un bot',
    transfer: 'Transferencia',
    consult: 'Consulta',
    assigned: 'Se le ha asignado una conversación',
    'supervisor-assigned': 'Supervisión le ha asignado una conversación',
    'case-assigned': 'Se le ha asignado un caso',
    sentiment: 'Un visitante requiere atención urgente',
  },
  alerts: {
    missed: 'Conversación no atendida',
    declined: 'Conversación rechazada',
    'session-limit': 'Tiene diez fichas',
  },
  fields: {
    name: 'Nombre',
    queue: 'Cola',
    workstream: 'Área',
    case: 'Caso',
    language: 'Idioma',
    page: 'Página',
    device: 'Dispositivo',
    waited: 'Espera',
  },
  field: (name, value) => `${name}: ${value}`,
  caseNumber: (number) => `Caso ${number}`,
  appears: (title, about) => `${title}: ${about}`,
  open: 'Abrir',
  seen: 'Visto',
  dismiss: (title) => `Ocultar: ${title}`,
  more: counting('es', { other: 'y # más' }),
  seeFailed: (reason) => `No se ha anotado. ${reason}`,
  unreadInTitle: (count, page) => `(${count}) ${page}`,

  soundBlocked: 'No se ha podido reproducir un sonido: el navegador espera a que haga clic.',
  allowSound: 'Activar sonidos',

  settings: 'Notificaciones',
  settingsOff: 'Notificaciones: algo está desactivado',
  sounds: 'Sonidos',
  playSounds: 'Reproducir sonidos',
  volume: 'Volumen',
  percent: (share) => new Intl.NumberFormat('es', { style: 'percent' }).format(share),
  playMessages: 'Reproducir un sonido con los mensajes de fichas que no estén en primer plano',
  testSound: 'Probar sonido',
  soundAllowed: 'Los sonidos se oyen.',
  system: 'Notificaciones del sistema',
  systemHint: 'Muestran lo que le espera mientras el espacio Parlor está en segundo plano, con botones para responder.',
  permission: {
    granted: 'Permitidas en este navegador.',
    default: 'Aún no permitidas.',
    denied: 'Bloqueadas en este navegador.',
  },
  noSystem: {
    insecure: 'Necesitan una dirección segura: abra el espacio Parlor con HTTPS.',
    unsupported: 'Este navegador no puede mostrarlas.',
    elsewhere: 'No se pueden mostrar cuando el espacio Parlor está dentro de otra página.',
  },
  askPermission: 'Permitir notificaciones',
  undoDenied:
    'Para permitirlas, haga clic en el símbolo que precede a la dirección de esta página, ponga Notificaciones en Permitir y recargue la página.',
  testSystem: 'Probar notificación',
  testTitle: 'Las notificaciones funcionan',
  testBody: 'Así le avisa el espacio Parlor de lo que le espera.',
  testFailed: 'El sistema no ha mostrado nada. Revise sus propios ajustes de notificaciones.',
  siteDecides: 'Qué notificaciones hay y cómo suenan se decide para todo el sitio.',
  done: 'Listo',
};

export const sifting: DeskWords['sifting'] = {
  filter: 'Filtrar las conversaciones',
  filterHint: 'Filtrar',
  order: 'Orden',
  orders: { waiting: 'Mayor espera', newest: 'Más recientes', title: 'Por nombre' },
  shown: (shown, total) => `${shown} de ${total} a la vista`,
  noneMatches: 'Ninguna coincide.',
  showAll: 'Mostrar todas',
};
