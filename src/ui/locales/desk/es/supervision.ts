/** What people of the desk read in Spanish of supervision: what goes on, who is there, and what supervisors do. */
import { counting } from '../../counting.ts';
import type { DeskWords } from '../words.ts';

const number = new Intl.NumberFormat('es');
const conversations = counting('es', { one: '# conversación', many: '# de conversaciones', other: '# conversaciones' });
const units = counting('es', { one: '# unidad', many: '# de unidades', other: '# unidades' });

export const supervision: DeskWords['supervision'] = {
  tabs: { conversations: 'Conversaciones', agents: 'Agentes' },
  count: conversations,
  further: counting('es', { one: '# conversación más', other: '# conversaciones más' }),
  nextPage: 'Mostrar las siguientes',
  firstPage: 'Volver a las primeras',
  firstOf: (shown, total) => `Se muestran las ${number.format(shown)} que empezaron antes, de ${number.format(total)}.`,
  loading: 'Cargando las conversaciones en curso…',
  slow: 'Está tardando más de lo habitual. Aparecerán en cuanto lleguen.',
  nothing: 'No hay conversaciones en curso',
  nothingHint: 'Toda conversación que no esté cerrada aparece aquí por sí sola.',
  noneMatches: 'Ninguna conversación coincide con los filtros.',
  filters: 'Filtros',
  filterBy: {
    queue: 'Cola',
    agent: 'Agente',
    state: 'Estado',
    mode: 'Modo',
    workstream: 'Flujo de trabajo',
    sentiment: 'Ánimo',
  },
  all: {
    queue: 'Todas las colas',
    agent: 'Todos los agentes',
    state: 'Todos los estados',
    mode: 'Todos los modos',
    workstream: 'Todos los flujos',
    sentiment: 'Cualquier ánimo',
  },
  orWorse: (feeling) => `${feeling} o peor`,
  modes: { live: 'En directo', persistent: 'Continua' },
  feelings: {
    'very-negative': 'Muy negativo',
    negative: 'Negativo',
    'slightly-negative': 'Algo negativo',
    neutral: 'Neutro',
    'slightly-positive': 'Algo positivo',
    positive: 'Positivo',
    'very-positive': 'Muy positivo',
  },
  title: 'Conversación',
  columns: {
    state: 'Estado',
    agent: 'Agente',
    queue: 'Cola',
    workstream: 'Flujo de trabajo',
    mode: 'Modo',
    waiting: 'Espera',
    handled: 'Atención',
    last: 'Último mensaje',
    feeling: 'Ánimo',
    started: 'Inicio',
  },
  chooseColumns: 'Columnas',
  nobody: 'Nadie',
  transferAsked: (name) => `Se ha pedido a ${name} que se haga cargo`,
  transferFailed: {
    declined: (name) => `${name} ha rechazado la transferencia`,
    missed: (name) => `${name} no ha contestado a tiempo`,
    'agent-gone': (name) => `${name} ya no está`,
  },
  besides: counting('es', {
    one: 'Participa # persona más',
    many: 'Participan # de personas más',
    other: 'Participan # personas más',
  }),
  gone: 'Ya no está en esta lista',
  select: (title) => `Seleccionar ${title}`,
  selectAll: 'Seleccionar todo lo que se muestra',
  selected: counting('es', { one: '# seleccionada', many: '# de seleccionadas', other: '# seleccionadas' }),
  unselect: 'No seleccionar nada',
  withSelected: 'Qué hacer con lo seleccionado',
  monitor: 'Supervisar',
  join: 'Unirse',
  whisper: 'Susurrar',
  deeds: { assign: 'Asignar', transfer: 'Transferir', 'force-close': 'Forzar cierre' },
  ask: {
    assign: (count, title) =>
      count === 1 ? `¿Asignar la conversación con ${title}?` : `¿Asignar ${conversations(count)}?`,
    transfer: (count, title) =>
      count === 1 ? `¿Transferir la conversación con ${title}?` : `¿Transferir ${conversations(count)}?`,
    'force-close': (count, title) =>
      count === 1
        ? `¿Forzar el cierre de la conversación con ${title}?`
        : `¿Forzar el cierre de ${conversations(count)}?`,
  },
  means: {
    assign: {
      agent: 'La recibe al momento, sea quien sea la persona a la que se ofrecía.',
      queue: 'Espera a un agente en esta cola y conserva su lugar.',
    },
    transfer: {
      agent: 'Se le pregunta. Hasta que acepte sigue con quien la tiene, que después continuará leyéndola.',
      queue: 'Deja a su agente al momento y espera en esta cola. El visitante puede seguir escribiendo.',
    },
  },
  forceCloseMeans: (count) =>
    count === 1
      ? 'Termina al momento, para el visitante y el agente. Ambos ven que la ha terminado un supervisor. No se puede volver a abrir.'
      : 'Terminan al momento, para los visitantes y los agentes. Todos ven que las ha terminado un supervisor. No se pueden volver a abrir.',
  onlySome: (able, selected) =>
    `Es posible en ${number.format(able)} de las ${number.format(selected)} seleccionadas; las demás quedan como están.`,
  override: 'Pasar por alto el estado y la capacidad',
  tooManyUnits: (count) => `${units(count)} de más`,
  presenceInTheWay: (presence) => `No recibe trabajo: ${presence}`,
  underWay: { monitor: 'Abriendo…', assign: 'Asignando…', transfer: 'Transfiriendo…', 'force-close': 'Cerrando…' },
  done: {
    assign: (name) => `Asignada a ${name}`,
    requeue: (name) => `Puesta en ${name}`,
    transfer: (name) => `Se ha preguntado a ${name}`,
    'force-close': () => 'Cerrada',
  },
  askedAlready: (agent) => `Ya se está preguntando a ${agent || 'otra persona'}.`,
  inTheWay: ({ queue, presence, units: count, sessions }) =>
    [
      ...(queue === undefined ? [] : [`No trabaja en ${queue}.`]),
      ...(presence === undefined ? [] : [`Su estado es: ${presence}.`]),
      ...(count === undefined ? [] : [`Serían ${units(count)} de más.`]),
      ...(sessions === undefined ? [] : [`Tiene diez fichas abiertas.`]),
    ].join(' ') || 'Ahora no puede hacerse cargo.',
  agent: 'Agente',
  setBy: 'Fijado por',
  setByWhom: { agent: 'El agente', system: 'El sistema' },
  since: 'Desde hace',
  agentCount: counting('es', { one: '# agente', many: '# de agentes', other: '# agentes' }),
  noAgents: 'Nadie ha estado aún en su puesto.',
  resetQuestion: (name) => `¿Restablecer el estado de ${name}?`,
  resetMeans:
    'Se anula lo que ha elegido, y también el motivo por el que no recibe trabajo. Vuelve a decidir su carga.',
  resetting: 'Restableciendo…',
  wasReset: 'Restablecido',
  monitoring: 'Está supervisando. Ni el visitante ni el agente lo ven; una nota llega solo al agente.',
  joined: 'Se ha unido. El visitante y el agente lo ven, y lo que envíe llega a ambos.',
  stop: 'Dejar de supervisar',
  joinQuestion: (title) => `¿Unirse a la conversación con ${title}?`,
  joinMeans:
    'El visitante y el agente sabrán que se ha unido. Puede escribir a ambos; el agente conserva la conversación.',
  joining: 'Uniéndose…',
  leaveMeans: 'El visitante y el agente sabrán que se ha ido. Puede volver a supervisarla cuando quiera.',
};
