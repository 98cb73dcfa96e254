/** Spanish: its grammar, and how customers speak. */
import type { Words } from './words.ts';

export const es: Words = {
  plain: `el la los las un una unos unas y o pero si entonces que como de del a al en por para con sobre entre hasta desde
    sin_embargo yo tú usted él ella nosotros ustedes ellos me te se le lo nos les mi mis tu tus su sus este esta
    esto estos ese esa eso aquí ahí quién qué cuándo dónde cómo cuál cuánto cuánta es son soy era fue ser está
    están estoy estaba he ha han había hay tiene tengo puede puedo podría quiero quisiera solo también muy más ya
    todo todos cada otro otra vez favor por_favor hola buenos_días buenas_tardes buenas_noches sí vale disculpe
    perdón tipo caro paga late dona duro mil envío talla hace servicio cuenta pago precio dirección factura envíos
    zapatos producto artículo caja cliente teléfono tarjeta número hacer necesito pagué ayer`,
  negators: `no nunca jamás nada ni nadie ningún ninguna ninguno tampoco sin`,
  expected: `funciona funcionan funcionó funcionar llega llegó llegado llegar recibo recibí recibido viene vino contesta
    contestan contestó responde responden respondió ayuda ayudan ayudar abre carga acepta aceptan entregan
    entregaron entregado explica dice dicen arreglan soluciona solucionan compro compra compraré vuelvo pedido
    paquete entrega reembolso dinero respuesta confirmación acceso`,
  awful: `vergüenza inaceptable indignante estafa estafadores fraude desastre pesadilla terrible horrible pésimo pésima
    espantoso fatal furioso furiosa incompetentes escándalo asqueroso`,
  bad: `retraso retrasado retrasada tarde esperando roto rota rotos rotas dañado dañada aplastado aplastada defectuoso
    defectuosa equivocado equivocada incorrecto incorrecta falta faltan perdido perdida error errores falla fallo fallos
    bloqueado bloqueada cierra problema problemas queja quejarme reclamación grosero grosera maleducado ignoran inútil
    decepcionado decepcionada decepcionante decepción insatisfecho descontento molesto molesta enojado enojada enfadado
    enfadada frustrado frustrante harta ridículo broma sucio sucia rayado mentira mentiras abogado triste mal malo mala
    peor lento lenta lamentablemente`,
  good: `gracias agradecido agradecida agradezco bueno buena bien mejor contento contenta feliz alegra alegro satisfecho
    satisfecha gusta gustó gustan amable amables rápido rápida rapidez útil ayudado ayudó recomiendo recomendaré
    solucionado resuelto arreglado fácil bonito bonita precioso preciosa lindo linda hermoso cómodo encanta encantan
    buen buenas buenos`,
  great: `perfecto perfecta perfectamente excelente excelentes súper estupendo estupenda maravilloso maravillosa
    fantástico fantástica genial increíble magnífico encantado encantada impresionado impresionada impecable`,
};
