/** What people of the desk read in Brazilian Portuguese beside writing: handing on, consulting, quick replies, messages, articles. */
import { counting } from '../../counting.ts';
import type { DeskWords } from '../words.ts';

const number = new Intl.NumberFormat('pt-BR');
const units = counting('pt-BR', { one: '# unidade', many: '# de unidades', other: '# unidades' });
const named = (name: string): string => name || 'Alguém da equipe';

const reasons = {
  'has-it': 'Já está com esta conversa',
  asked: 'Já recebeu um pedido',
  there: 'Já acompanha a conversa',
  'other-queue': 'Não trabalha nesta fila',
  sessions: 'Tem dez sessões abertas',
} as const;

export const talkDesk: DeskWords['talkDesk'] = {
  more: 'Mais ações',
  ask: {
    transfer: {
      entry: 'Transferir…',
      heading: (title) => `Transferir a conversa com ${title}`,
      button: 'Transferir',
    },
    consult: { entry: 'Consultar…', heading: (title) => `Consultar colegas sobre ${title}`, button: 'Consultar' },
  },
  transferMeans: {
    nobody: 'Escolha quem vai ficar com esta conversa.',
    agent:
      'A conversa continua com você até o pedido ser aceito. Depois ela passa a ser de quem aceitou, e você a acompanha até deixá-la.',
    queue:
      'A conversa sai das suas mãos na hora e espera nesta fila por atendimento. O visitante pode continuar escrevendo.',
  },
  consultMeans:
    'Quem aceitar lê a conversa inteira e fala com você na conversa interna. Ela continua com você, e o visitante não vê nada disso.',
  agents: 'Atendentes',
  queues: 'Filas',
  filter: 'Buscar por nome',
  noteFor: 'Nota para quem receber',
  noteHint: 'É registrada antes como nota privada. O visitante nunca a vê.',
  noteWritten: 'Sua nota já foi registrada.',
  loadingColleagues: 'Verificando quem está presente…',
  colleaguesFailed: (reason) => `Não foi possível ver quem está presente. ${reason}`,
  colleaguesKept: 'Você está sem conexão. Era assim da última vez.',
  nobodyFound: 'Nenhum nome contém isto.',
  nobodyElse: 'Não há mais ninguém.',
  chooseFirst: 'Escolha alguém primeiro.',
  tooMany: counting('pt-BR', {
    one: 'Escolha menos: no máximo # colega por vez.',
    many: 'Escolha menos: no máximo # de colegas por vez.',
    other: 'Escolha menos: no máximo # colegas por vez.',
  }),
  asking: 'Enviando pedido…',
  waitsForConnection: 'Será feito assim que a conexão voltar.',
  loadOf: (load, capacity) => `${number.format(load)} de ${units(capacity)}`,
  sessionsOf: counting('pt-BR', { one: '# sessão', many: '# de sessões', other: '# sessões' }),
  waitingIn: (waiting) => (waiting === 0 ? 'Ninguém espera' : `${number.format(waiting)} em espera`),
  presentIn: (present) =>
    present === 0
      ? 'Ninguém presente'
      : counting('pt-BR', {
          one: '# atendente presente',
          many: '# de atendentes presentes',
          other: '# atendentes presentes',
        })(present),
  closedUntil: (time) => (time === undefined ? 'Fechada' : `Fechada até ${time}`),
  ownQueue: 'Fila desta conversa',
  notToBeAsked: (why, presence) => (why === 'presence' ? `Indisponível agora (status: ${presence})` : reasons[why]),
  tryAgain: 'Tentar de novo',

  standing: 'Colegas nesta conversa',
  handedTo: (name) =>
    `${named(name)} recebeu o pedido para assumir esta conversa. Ela continua com você até o pedido ser aceito.`,
  handingFailed: {
    declined: (name) => `${named(name)} recusou assumir esta conversa. Ela continua com você.`,
    missed: (name) => `${named(name)} não respondeu a tempo. A conversa continua com você.`,
    'agent-gone': (name) => `${named(name)} não está mais presente. A conversa continua com você.`,
  },
  consulted: (name) => `${named(name)} acompanha a conversa`,
  consultAsked: (name) => `${named(name)} recebeu um pedido de consulta`,
  consultFailed: {
    declined: (name) => `${named(name)} recusou a consulta`,
    missed: (name) => `${named(name)} não respondeu a tempo`,
    'agent-gone': (name) => `${named(name)} não está mais presente`,
  },
  takeBack: 'Retirar',
  takeBackOf: (what) => `Retirar: ${what}`,
  takingBack: 'Retirando…',
  takenBack: (name) => `Pedido retirado: ${named(name)}`,
  requestOver: 'Este pedido já tinha terminado.',
  dismiss: 'Dispensar',
  dismissOf: (what) => `Dispensar: ${what}`,
  noted: 'Ocultar',
  notedOf: (what) => `Ocultar: ${what}`,
  notDone: (reason) => `Não foi feito. ${reason}`,

  release: 'Devolver à fila…',
  releaseQuestion: (title) => `Devolver a conversa com ${title} à fila?`,
  releaseMeans:
    'Ela sai das suas mãos e espera em seu antigo lugar por qualquer atendente da fila. O visitante pode continuar escrevendo.',

  readingAlong: 'Acompanhando',
  readingAlongWith: (agent) =>
    agent === '' ? 'Você acompanha esta conversa' : `Você acompanha a conversa de ${agent}`,
  onlyBeside: 'A conversa está com outra pessoa da equipe. Você pode escrever notas e mensagens à equipe.',
  leave: 'Deixar',
  leaveQuestion: (title) => `Deixar a conversa com ${title}?`,
  leaveMeans: 'Você não poderá mais lê-la. Para voltar, precisará receber um novo pedido.',
  presences: {
    available: 'disponível',
    busy: 'ocupado',
    'do-not-disturb': 'não perturbe',
    away: 'ausente',
    offline: 'offline',
    inactive: 'inativo',
  },
};

export const replies: DeskWords['replies'] = {
  replies: 'Respostas rápidas',
  keys: 'Enter insere, Esc mantém a barra',
  manage: 'Minhas respostas rápidas…',
  own: 'Minha',
  loading: 'Carregando respostas rápidas…',
  failed: (reason) => `Sem respostas rápidas no momento. ${reason}`,
  noneYet: 'Ainda não há respostas rápidas. Crie uma em “Minhas respostas rápidas…”.',
  noneFound: 'Nenhuma resposta rápida tem estas palavras. Enter envia o que você escreveu.',
  count: counting('pt-BR', {
    one: '# resposta rápida',
    many: '# de respostas rápidas',
    other: '# respostas rápidas',
  }),

  heading: 'Respostas rápidas',
  shelfMeans: 'Digite / em uma mensagem para inserir uma. As suas ninguém mais vê.',
  close: 'Fechar',
  find: 'Buscar uma resposta rápida',
  make: 'Nova resposta rápida',
  title: 'Título',
  text: 'Texto',
  placeholders: '{visitor}, {agent} e {site} viram nomes. Para chaves, escreva “{{” e “}}”.',
  whose: 'Para quem',
  shelves: { own: 'Só para mim', site: 'Para todo o site' },
  save: 'Salvar',
  saving: 'Salvando…',
  back: 'Voltar à lista',
  remove: 'Excluir',
  removeNow: 'Excluir de vez',
  removeMeans: 'Ninguém mais poderá usá-la. Pressione de novo para excluir.',
  notSaved: (reason) => `Não foi salva. ${reason}`,
  left: counting('pt-BR', {
    one: 'Resta # caractere',
    many: 'Restam # de caracteres',
    other: 'Restam # caracteres',
  }),
  tooMany: counting('pt-BR', {
    one: '# caractere a mais',
    many: '# de caracteres a mais',
    other: '# caracteres a mais',
  }),
  titleMissing: 'Dê um título à resposta.',
  textMissing: 'Escreva o texto da resposta.',
  changed: 'Outra pessoa a alterou depois que você a abriu. A sua ainda está aqui; escolha qual deve ficar.',
  theirs: 'Como está agora',
  takeTheirs: 'Usar esta',
  saveMine: 'Salvar a minha',
  gone: 'Ela foi excluída depois que você a abriu. Ao salvar, ela é criada de novo.',
};

export const messages: DeskWords['messages'] = {
  actions: 'Ações para esta mensagem',
  copy: 'Copiar texto',
  quote: 'Citar em uma mensagem',
  note: 'Usar como nota',
  saveReply: 'Salvar como minha resposta rápida…',
  copied: 'Copiado.',
  notCopied: 'O navegador não permite copiar. Em vez disso, selecione o texto.',
};

export const knowledge: DeskWords['knowledge'] = {
  search: 'Buscar artigos',
  results: 'Artigos',
  loading: 'Carregando artigos…',
  searching: 'Buscando…',
  failed: (reason) => `Não é possível mostrar artigos agora. ${reason}`,
  tryAgain: 'Tentar de novo',
  noneYet: 'Este site ainda não tem artigos. Quem supervisiona ou administra pode escrevê-los.',
  noneFound: (query) => `Nenhum artigo tem todas as palavras de “${query}”. Tente menos palavras ou outras.`,
  found: counting('pt-BR', { one: '# artigo', many: '# de artigos', other: '# artigos' }),
  more: 'Mostrar mais',
  changedOn: (date) => `Alterado: ${date}`,
  back: 'Voltar à lista',
  send: 'Enviar',
  insert: 'Inserir na mensagem',
  sent: 'Agora está na conversa.',
  inserted: 'Agora está na mensagem.',
  tooLong: 'É mais longo do que uma mensagem pode ser. Copie a parte necessária.',
  cannotWrite: 'Nada pode ser enviado ao visitante agora.',
  gone: 'Este artigo foi excluído.',
};
