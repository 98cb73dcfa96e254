/** What is read in Brazilian Portuguese in the audit log and of visitors' data. */
import { counting } from '../../counting.ts';
import type { PrivacyStrings } from '../privacy.ts';

const talks = counting('pt-BR', { one: '# conversa', many: '# de conversas', other: '# conversas' });
const going = counting('pt-BR', { other: '# em andamento' });

const count = new Intl.NumberFormat('pt-BR');

export const words: PrivacyStrings = {
  title: 'Registro de auditoria',
  views: { log: 'O que foi feito', visitors: 'Dados de visitantes' },
  loading: 'Carregando…',
  tryAgain: 'Tentar de novo',
  more: 'Mostrar mais',

  actions: {
    'conversation.assign': 'Atribuiu uma conversa',
    'conversation.requeue': 'Passou uma conversa para outra fila',
    'conversation.transfer': 'Transferiu uma conversa',
    'transfer.cancel': 'Retirou um pedido de transferência',
    'conversation.join': 'Entrou em uma conversa',
    'conversation.leave': 'Saiu de uma conversa',
    'conversation.force-close': 'Fechou uma conversa',
    'conversation.monitor': 'Monitorou uma conversa',
    'contact.link': 'Vinculou um contato',
    'contact.unlink': 'Desvinculou um contato',
    'case.link': 'Vinculou um caso',
    'case.unlink': 'Desvinculou um caso',
    'presence.reset': 'Redefiniu um status',
    'agent.invite': 'Criou um link para uma senha',
    'agent.sign-out': 'Encerrou um acesso',
    'visitor.export': 'Exportou os dados de um visitante',
    'visitor.erase': 'Apagou um visitante',
  },
  about: {
    conversation: (id) => `Conversa ${id}`,
    agent: (id) => `Atendente ${id}`,
    queue: (id) => `Fila ${id}`,
    visitor: (id) => `Visitante ${id}`,
    contact: (id) => `Contato ${id}`,
  },
  overridden: 'Sem considerar status e capacidade',
  noEntries: 'Nenhum registro corresponde.',
  by: 'Quem (id)',
  action: 'O quê',
  anyAction: 'Qualquer coisa',
  aboutWhat: 'Sobre o quê (id)',
  from: 'De',
  to: 'Até',
  clear: 'Limpar os filtros',
  exportTable: 'Exportar como CSV',
  exportLines: 'Exportar como linhas JSON',

  find: 'Buscar um visitante',
  findHint: 'Nome, e-mail, conta, número ou id',
  look: 'Buscar',
  nobodyFound: 'Ninguém foi encontrado.',
  lookFurther: 'Buscar mais atrás',
  visitorNumber: (number) => `Visitante ${number}`,
  talks: (count, ongoing) => (ongoing === 0 ? talks(count) : `${talks(count)}, ${going(ongoing)}`),
  lastTalk: (when) => `A última: ${when}`,
  contacts: (names) => `Contato: ${names}`,
  exportIt: 'Exportar',
  exportOf: (name) => `Exportar os dados: ${name}`,
  eraseIt: 'Apagar',
  eraseOf: (name) => `Apagar: ${name}`,

  eraseQuestion: (name) => `Apagar ${name}?`,
  eraseMeans:
    'Tudo o que foi dito com este visitante some para sempre: mensagens, notas, respostas, nomes, arquivos e o que espera para ser enviado por e-mail. Que houve conversas, quando e com quais atendentes, permanece para as estatísticas. Os backups mantêm o que têm.',
  eraseEnds: counting('pt-BR', {
    one: '# conversa está em andamento. Ela é encerrada agora, e todos nela são avisados.',
    many: '# de conversas estão em andamento. Elas são encerradas agora, e todos nelas são avisados.',
    other: '# conversas estão em andamento. Elas são encerradas agora, e todos nelas são avisados.',
  }),
  withContact: (name) => `Apagar também o contato ${name}`,
  typeToErase: (word) => `Digite ${word} para apagar`,
  cancel: 'Cancelar',
  erasing: 'Apagando…',
  erased: 'Apagado',
  erasures: 'Apagados há pouco',
  erasureOf: (visitor, by) => `${visitor}, por ${by}`,

  files: {
    heading: (name) => `Arquivos: ${name}`,
    means: 'Eles não estão na exportação, que só os menciona. Cada download é anotado no registro de auditoria.',
    some: counting('pt-BR', {
      one: '# arquivo a acompanha.',
      many: '# de arquivos a acompanham.',
      other: '# arquivos a acompanham.',
    }),
    none: (name) => `Exportado. Nenhum arquivo acompanha os dados de ${name}.`,
    unlisted: 'Exportado. É grande demais para listar os arquivos aqui: os endereços deles estão lá dentro.',
    download: 'Baixar',
    downloadOf: (file) => `Baixar ${file}`,
    downloadAll: 'Baixar todos',
    underWay: 'Baixando…',
    saved: 'Salvo',
    progress: (done, all) => `Arquivos salvos: ${count.format(done)} de ${count.format(all)}.`,
    gone: 'Não está mais guardado.',
  },
};
