/** What is read in Spanish in the audit log and of visitors' data. */
import { counting } from '../../counting.ts';
import type { PrivacyStrings } from '../privacy.ts';

const talks = counting('es', { one: '# conversación', many: '# de conversaciones', other: '# conversaciones' });
const going = counting('es', { other: '# en curso' });

const count = new Intl.NumberFormat('es');

export const words: PrivacyStrings = {
  title: 'Registro de auditoría',
  views: { log: 'Qué se hizo', visitors: 'Datos de visitantes' },
  loading: 'Cargando…',
  tryAgain: 'Intentar de nuevo',
  more: 'Mostrar más',

  actions: {
    'conversation.assign': 'Asignó una conversación',
    'conversation.requeue': 'Pasó una conversación a otra cola',
    'conversation.transfer': 'Transfirió una conversación',
    'transfer.cancel': 'Retiró una transferencia',
    'conversation.join': 'Se unió a una conversación',
    'conversation.leave': 'Salió de una conversación',
    'conversation.force-close': 'Cerró una conversación',
    'conversation.monitor': 'Supervisó una conversación',
    'contact.link': 'Vinculó un contacto',
    'contact.unlink': 'Desvinculó un contacto',
    'case.link': 'Vinculó un caso',
    'case.unlink': 'Desvinculó un caso',
    'presence.reset': 'Restableció un estado',
    'agent.invite': 'Creó un enlace para una contraseña',
    'agent.sign-out': 'Cerró una sesión',
    'visitor.export': 'Exportó los datos de un visitante',
    'visitor.erase': 'Borró a un visitante',
  },
  about: {
    conversation: (id) => `Conversación ${id}`,
    agent: (id) => `Agente ${id}`,
    queue: (id) => `Cola ${id}`,
    visitor: (id) => `Visitante ${id}`,
    contact: (id) => `Contacto ${id}`,
  },
  overridden: 'Sin tener en cuenta el estado ni la capacidad',
  noEntries: 'No hay entradas que coincidan.',
  by: 'Quién (id)',
  action: 'Qué',
  anyAction: 'Cualquier cosa',
  aboutWhat: 'Sobre qué (id)',
  from: 'Desde',
  to: 'Hasta',
  clear: 'Quitar los filtros',
  exportTable: 'Exportar como CSV',
  exportLines: 'Exportar como líneas JSON',

  find: 'Buscar a un visitante',
  findHint: 'Nombre, correo, cuenta, número o id',
  look: 'Buscar',
  nobodyFound: 'No se ha encontrado a nadie.',
  lookFurther: 'Buscar más atrás',
  visitorNumber: (number) => `Visitante ${number}`,
  talks: (count, ongoing) => (ongoing === 0 ? talks(count) : `${talks(count)}, ${going(ongoing)}`),
  lastTalk: (when) => `La última: ${when}`,
  contacts: (names) => `Contacto: ${names}`,
  exportIt: 'Exportar',
  exportOf: (name) => `Exportar los datos: ${name}`,
  eraseIt: 'Borrar',
  eraseOf: (name) => `Borrar: ${name}`,

  eraseQuestion: (name) => `¿Borrar a ${name}?`,
  eraseMeans:
    'Todo lo hablado con este visitante desaparece para siempre: mensajes, notas, respuestas, nombres, archivos y lo que está por enviarse por correo. Que hubo conversaciones, cuándo y con qué agentes, se conserva para las estadísticas. Las copias de seguridad conservan lo que tienen.',
  eraseEnds: counting('es', {
    one: 'Hay # conversación en curso. Se termina ahora, y se avisa a todos los que participan.',
    many: 'Hay # de conversaciones en curso. Se terminan ahora, y se avisa a todos los que participan.',
    other: 'Hay # conversaciones en curso. Se terminan ahora, y se avisa a todos los que participan.',
  }),
  withContact: (name) => `Borrar también el contacto ${name}`,
  typeToErase: (word) => `Escriba ${word} para borrar`,
  cancel: 'Cancelar',
  erasing: 'Borrando…',
  erased: 'Borrado',
  erasures: 'Borrados hace poco',
  erasureOf: (visitor, by) => `${visitor}, por ${by}`,

  files: {
    heading: (name) => `Archivos: ${name}`,
    means: 'No están en la exportación, que solo los nombra. Cada descarga queda anotada en el registro de auditoría.',
    some: counting('es', {
      one: 'La acompaña # archivo.',
      many: 'La acompañan # de archivos.',
      other: 'La acompañan # archivos.',
    }),
    none: (name) => `Exportado. Ningún archivo acompaña a los datos de ${name}.`,
    unlisted: 'Exportado. Es demasiado grande para enumerar aquí sus archivos: las direcciones están dentro.',
    download: 'Descargar',
    downloadOf: (file) => `Descargar ${file}`,
    downloadAll: 'Descargar todos',
    underWay: 'Descargando…',
    saved: 'Guardado',
    progress: (done, all) => `Archivos guardados: ${count.format(done)} de ${count.format(all)}.`,
    gone: 'Ya no se conserva.',
  },
};
