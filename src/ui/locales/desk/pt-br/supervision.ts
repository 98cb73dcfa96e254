/** What people of the desk read in Brazilian Portuguese of supervision: what goes on, who is there, and what supervisors do. */
import { counting } from '../../counting.ts';
import type { DeskWords } from '../words.ts';

const number = new Intl.NumberFormat('pt-BR');
const conversations = counting('pt-BR', { one: '# conversa', many: '# de conversas', other: '# conversas' });
const units = counting('pt-BR', { one: '# unidade', many: '# de unidades', other: '# unidades' });

export const supervision: DeskWords['supervision'] = {
  tabs: { conversations: 'Conversas', agents: 'Atendentes' },
  count: conversations,
  further: counting('pt-BR', { one: 'Mais # conversa', other: 'Mais # conversas' }),
  nextPage: 'Mostrar as próximas',
  firstPage: 'Voltar às primeiras',
  firstOf: (shown, total) =>
    `São mostradas as ${number.format(shown)} que começaram primeiro, de ${number.format(total)}.`,
  loading: 'Carregando as conversas em andamento…',
  slow: 'Está demorando mais que o normal. Elas aparecem assim que chegarem.',
  nothing: 'Nenhuma conversa em andamento',
  nothingHint: 'Toda conversa que não está fechada aparece aqui sozinha.',
  noneMatches: 'Nenhuma conversa corresponde aos filtros.',
  filters: 'Filtros',
  filterBy: {
    queue: 'Fila',
    agent: 'Atendente',
    state: 'Estado',
    mode: 'Modo',
    workstream: 'Fluxo de trabalho',
    sentiment: 'Sentimento',
  },
  all: {
    queue: 'Todas as filas',
    agent: 'Todos os atendentes',
    state: 'Todos os estados',
    mode: 'Todos os modos',
    workstream: 'Todos os fluxos',
    sentiment: 'Qualquer sentimento',
  },
  orWorse: (feeling) => `${feeling} ou pior`,
  modes: { live: 'Ao vivo', persistent: 'Contínua' },
  feelings: {
    'very-negative': 'Muito negativo',
    negative: 'Negativo',
    'slightly-negative': 'Um pouco negativo',
    neutral: 'Neutro',
    'slightly-positive': 'Um pouco positivo',
    positive: 'Positivo',
    'very-positive': 'Muito positivo',
  },
  title: 'Conversa',
  columns: {
    state: 'Estado',
    agent: 'Atendente',
    queue: 'Fila',
    workstream: 'Fluxo de trabalho',
    mode: 'Modo',
    waiting: 'Espera',
    handled: 'Atendimento',
    last: 'Última mensagem',
    feeling: 'Sentimento',
    started: 'Início',
  },
  chooseColumns: 'Colunas',
  nobody: 'Ninguém',
  transferAsked: (name) => `${name} recebeu o pedido para assumir`,
  transferFailed: {
    declined: (name) => `${name} recusou assumir`,
    missed: (name) => `${name} não respondeu a tempo`,
    'agent-gone': (name) => `${name} não está mais aqui`,
  },
  besides: counting('pt-BR', {
    one: 'Mais # pessoa participa',
    many: 'Mais # de pessoas participam',
    other: 'Mais # pessoas participam',
  }),
  gone: 'Não está mais nesta lista',
  select: (title) => `Selecionar ${title}`,
  selectAll: 'Selecionar tudo o que é mostrado',
  selected: counting('pt-BR', { one: '# selecionada', many: '# de selecionadas', other: '# selecionadas' }),
  unselect: 'Não selecionar nada',
  withSelected: 'O que fazer com as selecionadas',
  monitor: 'Monitorar',
  join: 'Participar',
  whisper: 'Sussurrar',
  deeds: { assign: 'Atribuir', transfer: 'Transferir', 'force-close': 'Forçar fechamento' },
  ask: {
    assign: (count, title) => (count === 1 ? `Atribuir a conversa com ${title}?` : `Atribuir ${conversations(count)}?`),
    transfer: (count, title) =>
      count === 1 ? `Transferir a conversa com ${title}?` : `Transferir ${conversations(count)}?`,
    'force-close': (count, title) =>
      count === 1 ? `Forçar o fechamento da conversa com ${title}?` : `Forçar o fechamento de ${conversations(count)}?`,
  },
  means: {
    assign: {
      agent: 'A pessoa a recebe na hora, não importa a quem estava sendo oferecida.',
      queue: 'Ela espera um atendente nesta fila e mantém o lugar.',
    },
    transfer: {
      agent: 'A pessoa recebe um pedido. Até aceitar, a conversa fica com quem a tem, que depois continua lendo.',
      queue: 'Ela sai do atendente na hora e espera nesta fila. O visitante pode continuar escrevendo.',
    },
  },
  forceCloseMeans: (count) =>
    count === 1
      ? 'Ela termina na hora, para o visitante e o atendente. Os dois veem que a supervisão a encerrou. Não pode ser reaberta.'
      : 'Elas terminam na hora, para visitantes e atendentes. Todos veem que a supervisão as encerrou. Não podem ser reabertas.',
  onlySome: (able, selected) =>
    `É possível em ${number.format(able)} das ${number.format(selected)} selecionadas; as outras ficam como estão.`,
  override: 'Ignorar status e capacidade',
  tooManyUnits: (count) => `${units(count)} a mais`,
  presenceInTheWay: (presence) => `Não recebe trabalho: ${presence}`,
  underWay: { monitor: 'Abrindo…', assign: 'Atribuindo…', transfer: 'Transferindo…', 'force-close': 'Fechando…' },
  done: {
    assign: (name) => `Atribuída a ${name}`,
    requeue: (name) => `Colocada em ${name}`,
    transfer: (name) => `${name} recebeu o pedido`,
    'force-close': () => 'Fechada',
  },
  askedAlready: (agent) => `${agent || 'Outra pessoa'} já está recebendo o pedido.`,
  inTheWay: ({ queue, presence, units: count, sessions }) =>
    [
      ...(queue === undefined ? [] : [`Não trabalha em ${queue}.`]),
      ...(presence === undefined ? [] : [`O status é ${presence}.`]),
      ...(count === undefined ? [] : [`Seriam ${units(count)} a mais.`]),
      ...(sessions === undefined ? [] : [`Tem dez sessões abertas.`]),
    ].join(' ') || 'Não pode assumir agora.',
  agent: 'Atendente',
  setBy: 'Definido por',
  setByWhom: { agent: 'Atendente', system: 'Sistema' },
  since: 'Há',
  agentCount: counting('pt-BR', { one: '# atendente', many: '# de atendentes', other: '# atendentes' }),
  noAgents: 'Ninguém esteve no seu posto ainda.',
  resetQuestion: (name) => `Redefinir o status de ${name}?`,
  resetMeans: 'O que a pessoa escolheu é desfeito, e também o motivo de não receber trabalho. A carga volta a decidir.',
  resetting: 'Redefinindo…',
  wasReset: 'Redefinido',
  monitoring: 'Você está monitorando. Nem o visitante nem o atendente veem isso; uma nota chega só ao atendente.',
  joined: 'Você está participando. O visitante e o atendente veem isso, e o que você envia chega aos dois.',
  stop: 'Parar de monitorar',
  joinQuestion: (title) => `Participar da conversa com ${title}?`,
  joinMeans:
    'O visitante e o atendente ficam sabendo que você entrou. Você pode escrever aos dois; a conversa continua com o atendente.',
  joining: 'Entrando…',
  leaveMeans: 'O visitante e o atendente ficam sabendo que você saiu. Você pode monitorá-la de novo quando quiser.',
};
