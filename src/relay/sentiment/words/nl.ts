/** Dutch: its grammar, and how customers speak. */
import type { Words } from './words.ts';

export const nl: Words = {
  plain: `de het een en of maar als dan zo zoals van voor naar in op aan bij met over onder door uit tot sinds om te ik jij
    je u hij zij ze wij we jullie mij me hem haar ons hen mijn jouw uw zijn onze hun dit dat deze die hier daar er
    wie wat wanneer waar waarom hoe welke is ben bent was waren wordt worden heeft heb hebben had kan kunnen kunt
    zou moet wil graag mag alleen ook heel erg zeer meer nog al alle alles elke ander andere weer alstublieft
    alsjeblieft hallo hoi goedemorgen goedemiddag goedenavond goedendag beste ja nee oké sorry toch eens hulp druk
    zorg ruim dik leeg los koel arm vond service rekening account betaling prijs adres factuur verzending schoenen
    product artikel doos klant telefoon kaart overschrijving nodig betaald gisteren`,
  negators: `niet nooit geen niets niks niemand zonder noch nauwelijks`,
  trailing: `niet nooit niets`,
  expected: `werkt werken werkte functioneert gaat lukt lukte komt kwam aangekomen ontvangen ontvang gekregen krijg krijgen
    geleverd antwoordt antwoorden geantwoord reageert helpt helpen opent laadt start accepteert bereikbaar weten
    legt bestel koop pakket zending levering terugbetaling geld antwoord bevestiging toegang bestelling`,
  awful: `schande schandalig onacceptabel oplichting oplichters fraude ramp nachtmerrie verschrikkelijk vreselijk
    afschuwelijk woedend razend belachelijk waardeloos walgelijk beschamend`,
  bad: `te_laat vertraging vertraagd wacht wachten kapot stuk beschadigd geplet defect verkeerd verkeerde fout foute
    fouten ontbreekt ontbreken kwijt verloren storing crasht vastgelopen loopt_vast geblokkeerd probleem problemen
    klacht klagen onbeleefd onvriendelijk genegeerd onbetrouwbaar nutteloos dubbel teleurgesteld teleurstellend
    teleurstelling ontevreden vervelend geïrriteerd irritant boos kwaad gefrustreerd frustrerend beu zat grap gescheurd
    vies bekrast lekt leugen leugens liegen advocaat verdrietig slecht slechte slechter traag langzaam helaas jammer
   `,
  good: `bedankt dank dankjewel dankbaar aardig goed goede beter blij tevreden leuk leuke vind_leuk vriendelijk beleefd
    snel snelle handig geholpen behulpzaam aanraden raad_aan waardeer opgelost geregeld soepel makkelijk betrouwbaar
    mooi mooie comfortabel past gelukkig fijn fijne lief proficiat`,
  great: `perfect perfecte uitstekend uitstekende super top geweldig geweldige fantastisch fantastische prachtig
    prachtige schitterend beste dol hou_van houden_van onder_de_indruk indruk vlekkeloos`,
};
