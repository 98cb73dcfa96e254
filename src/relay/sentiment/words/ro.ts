/** Romanian: its grammar, and how customers speak. */
import type { Words } from './words.ts';

export const ro: Words = {
  plain: `un o unui unei și sau dar dacă atunci că să ca cum de din la în pe prin pentru cu despre între până lângă eu tu el
    ea noi voi ei ele mă te se îmi îți își ne vă le lui mi meu mea mei mele tău sa său acest această asta aceasta
    acel acela aici acolo cine ce când unde care cât câtă este e sunt ești era fost fi am ai are avem aveți au
    avea poate pot puteți aș ar vrea vreau vrei doar și foarte mai deja tot toate fiecare alt altă iar bună_ziua
    bună_dimineața bună_seara bună salut da vă_rog rog scuze dv dumneavoastră într m mi v s l i ți ați mare gata
    cam cald cer gol top taxe liber drag al a ale serviciu servicii serviciile cont plată preț adresă factură
    pantofi produs articol cutie client telefon card număr numărul nevoie plătit ieri`,
  negators: `nu n niciodată nici nimic nimeni niciun nicio fără deloc`,
  expected: `merge mergea funcționează funcționa funcționat ajunge ajuns ajunsă primit primesc primi vine venit răspunde
    răspund răspuns răspundeți ajută deschide încarcă pornește acceptă livrat livrează explică spune spun
    rezolvați comand comanda cumpăr pachet pachetul colet coletul livrare livrarea rambursare banii bani
    confirmare acces`,
  awful: `rușine inacceptabil înșelătorie țeapă escroci fraudă dezastru coșmar teribil oribil îngrozitor groaznic furios
    furioasă incompetenți scandalos jalnic mizerabil bătaie_joc`,
  bad: `întârzie întârziere întârziat întârziată aștept așteptat stricat stricată spart spartă deteriorat deteriorată
    strivit strivită defect defectă greșit greșită greșeală lipsește lipsă pierdut pierdută eroare erori blochează
    blocat blocată problemă probleme problema reclamație plângere plâng nepoliticos nepoliticoasă ignorat ignorați
    inutil inutilă dezamăgit dezamăgită dezamăgitor dezamăgire nemulțumit nemulțumită supărat supărată enervat enervată
    enervant frustrat frustrant sătul sătulă ridicol glumă rupt ruptă murdar zgâriat minciună minciuni avocat trist
    tristă rău rea proastă prost slab slabă lent lentă din_păcate`,
  good: `mulțumesc mulțumim mersi recunoscător bun bine bune mai_bine mai_bun bucur bucuros bucuroasă fericit fericită
    mulțumit mulțumită place plăcut amabil amabilă politicos drăguț drăguță rapid rapidă repede util ajutat recomand
    rezolvat rezolvată ușor frumos frumoasă comod confortabil apreciez felicitări`,
  great: `perfect perfectă excelent excelentă excelente super superb superbă minunat minunată fantastic fantastică genial
    grozav grozavă extraordinar iubesc ador adorăm impresionat impresionată impecabil încântat încântată`,
};
