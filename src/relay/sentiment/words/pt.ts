/** Portuguese, of Brazil and Portugal: its grammar, and how customers speak. */
import type { Words } from './words.ts';

export const pt: Words = {
  plain: `o a os as um uma uns umas e ou mas se então que como de do da dos das em no na nos nas por pelo pela para pra com
    sobre entre até desde eu você vocês ele ela nós eles elas me te lhe meu minha meus minhas seu sua seus suas
    nosso este esta isto esse essa isso aqui aí lá quem qual quando onde quanto quanta é são sou era foi ser está
    estão estou estava tem tenho têm havia pode posso poderia quero quer queria gostaria só também muito muita
    mais já todo toda todos cada outro outra vez favor por_favor olá oi bom_dia boa_tarde boa_noite sim ok
    desculpe tipo caro há ao à às topo vivo doa liso serviço atendimento conta pagamento preço endereço fatura
    sapatos produto item caixa cliente telefone cartão número preciso paguei ontem`,
  negators: `não nunca jamais nem nada ninguém nenhum nenhuma tampouco sem`,
  expected: `funciona funcionam funcionou funcionar chega chegou chegado chegar recebo recebi recebido receber vem veio atende
    atendem responde respondem respondeu ajuda ajudam ajudar abre carrega aceita entregam entregaram entregue
    explica diz dizem resolve resolvem compro comprar comprarei volto pedido encomenda pacote entrega reembolso
    dinheiro resposta confirmação acesso`,
  awful: `vergonha inaceitável absurdo golpe golpistas fraude desastre pesadelo terrível horrível péssimo péssima
    furioso furiosa incompetentes escândalo nojento ridículos descaso`,
  bad: `atraso atrasado atrasada atrasou esperando quebrado quebrada danificado danificada amassado amassada
    defeito defeituoso errado errada incorreto falta faltando perdido perdida erro erros falha falhas trava travando
    travou bloqueado bloqueada problema problemas reclamação reclamar grosseiro grosseira ignoram ignorado inútil
    decepcionado decepcionada decepcionante decepção desiludido desiludida insatisfeito insatisfeita chateado chateada
    irritado irritada raiva frustrado frustrada frustrante cansado cansada ridículo piada rasgado sujo suja riscado
    mentira mentiras advogado triste mal mau má ruim pior lento lenta infelizmente`,
  good: `obrigado obrigada obrigadão agradecido agradecida agradeço valeu bom boa bons boas bem melhor contente feliz
    alegre satisfeito satisfeita gosto gostei gostamos gentil simpático simpática educado rápido rápida rapidez útil
    ajudou ajudado recomendo resolvido resolveu solucionado fácil bonito bonita lindo linda confortável tranquilo`,
  great: `perfeito perfeita perfeitamente excelente excelentes súper ótimo ótima maravilhoso maravilhosa maravilha
    fantástico fantástica genial incrível amei amo adorei adoro adoramos impressionado impressionada impecável show`,
};
