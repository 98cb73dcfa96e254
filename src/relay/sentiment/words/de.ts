/** German: its grammar, and how customers speak. */
import type { Words } from './words.ts';

export const de: Words = {
  plain: `der die das den dem des ein eine einen einem einer eines und oder aber wenn dann als so wie von vom zu zum zur in
    im am an auf bei für mit über unter nach vor seit bis aus durch ich du er sie es wir ihr mich mir dich dir ihn
    ihm uns euch ihnen mein meine meinen meinem meiner dein ihre ihrem ihren ihrer unser sein dieser diese dieses
    diesem hier da dort wer was wann wo warum wieso wie welche ist sind bin war waren wird werden wurde hat habe
    haben hatte kann können könnte muss soll will möchte würde nur auch sehr mehr noch schon immer alle jeder
    andere bitte hallo guten_tag guten_morgen guten_abend sehr_geehrte liebe_grüße viele_grüße ja nein okay doch
    mal denn dass man sich groß größe oben mode halt frei hell grau rein kosten arm gruß art satz service konto
    zahlung preis adresse rechnung versand schuhe produkt artikel karton kunde telefon karte gerne zurückgeben
    überweisung würde_gerne brauche bezahlt gestern`,
  negators: `nicht nie niemals kein keine keinen keinem keiner keines nichts niemand ohne weder kaum nirgends`,
  trailing: `nicht nie niemals nichts`,
  expected: `funktioniert funktionieren funktionierte geht ging klappt klappte läuft kommt kam angekommen bekommen bekomme
    erhalten erhalte geliefert antwortet antworten geantwortet hilft helfen meldet gemeldet öffnet lädt startet
    reagiert akzeptiert erreichbar erreicht erklärt bestelle kaufe wieder paket sendung lieferung erstattung geld
    antwort bestätigung zugriff bestellung`,
  awful: `frechheit unverschämt unverschämtheit inakzeptabel unzumutbar betrug betrüger abzocke katastrophe albtraum
    schrecklich furchtbar grauenhaft fürchterlich unterirdisch skandal schande peinlich wütend stinksauer zumutung`,
  bad: `verspätet verspätung überfällig warte kaputt beschädigt zerdrückt defekt fehlerhaft falsch falsche falschen
    falsches falscher fehlt fehlen verloren fehler absturz abgestürzt stürzt hängt blockiert gesperrt problem probleme
    beschwerde beschweren unhöflich unfreundlich ignoriert unzuverlässig nutzlos doppelt enttäuscht enttäuschend
    enttäuschung unzufrieden ärgerlich verärgert genervt nervt nervig sauer frustriert lächerlich witz zerrissen
    schmutzig zerkratzt undicht gelogen lügen anwalt traurig schlecht schlechte schlechter schlechten langsam leider
    schon_wieder mangelhaft`,
  good: `danke dankeschön dank vielen_dank dankbar nett gut gute guter gutes guten besser froh freut freue zufrieden
    gefällt mag freundlich höflich schnell schnelle hilfreich geholfen empfehlen empfehle gelöst behoben erledigt
    geklärt reibungslos einfach zuverlässig schön schöne schöner schönes bequem passt glücklich toll tolle tolles lieb`,
  great: `perfekt ausgezeichnet hervorragend super spitze klasse prima wunderbar wunderschön fantastisch großartig genial
    beste bester bestes besten liebe lieben begeistert beeindruckt einwandfrei tadellos`,
};
