/** The launcher's words in Brazilian Portuguese, and how to get the rest. */
import { counting } from '../counting.ts';
import type { VisitorWords } from '../visitors/words.ts';
import type { LauncherStrings } from './strings.ts';

export const launcher: LauncherStrings = {
  region: 'Atendimento ao cliente',
  launcher: 'Converse com a gente',
  unread: counting('pt-BR', { one: '# mensagem nova', many: '# de mensagens novas', other: '# mensagens novas' }),
  notLoaded: 'Não foi possível carregar o chat. Verifique sua conexão e tente de novo.',
};

export const rest = (): Promise<VisitorWords> => import('../visitors/pt-br.ts');
