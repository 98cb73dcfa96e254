/** What people of the desk read in Brazilian Portuguese where they search and give commands. */
import { counting } from '../../counting.ts';
import type { DeskWords } from '../words.ts';

export const palette: DeskWords['palette'] = {
  search: 'Busca e comandos',
  hint: 'Busque algo ou diga o que fazer',
  results: 'Resultados',
  groups: {
    actions: 'Fazer agora',
    conversations: 'Conversas',
    contacts: 'Contatos',
    cases: 'Casos',
    articles: 'Artigos',
  },
  searching: 'Buscando…',
  none: 'Nada encontrado',
  found: counting('pt-BR', { one: '# resultado', many: '# de resultados', other: '# resultados' }),
  failed: (reason) => `Não é possível buscar aqui agora. ${reason}`,
  tryAgain: 'Tentar de novo',
  offline: 'Sem conexão. A busca será feita assim que ela voltar.',
  keys: 'Setas escolhem, Enter abre, Esc fecha',
  close: 'Fechar',
  back: 'Voltar aos resultados',
  notLoaded: 'Não foi possível carregar a busca. Tente de novo quando houver conexão.',

  home: 'Ir para o início',
  settings: 'Abrir as configurações',
  notifications: 'Abrir as notificações',
  nextUnread: 'Ir para a próxima sessão com novidades',
  closeSession: (title) => `Encerrar ou fechar ${title}…`,
  sessionPanel: { open: 'Abrir o painel de sessões', collapse: 'Recolher o painel de sessões' },
  talkPanel: { open: 'Abrir o painel de comunicação', collapse: 'Minimizar o painel de comunicação' },
  sounds: { on: 'Tocar sons', off: 'Silenciar sons' },
  presence: (name) => `Status: ${name}`,
  theme: (name) => `Aparência: ${name}`,
  density: (name) => `Densidade: ${name}`,
  accept: (title) => `Aceitar ${title}`,
  decline: (title) => `Recusar ${title}`,
};
