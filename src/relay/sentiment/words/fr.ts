/** French: its grammar, and how customers speak. */
import type { Words } from './words.ts';

export const fr: Words = {
  plain: `le la les l' un une des du de d' et ou mais si alors que qu' comme à au aux en dans sur sous par pour avec entre
    chez depuis jusque je j' tu il elle on nous vous ils elles me m' te t' se s' lui leur y mon ma mes ton ta tes
    son sa ses notre nos votre vos ce c' cet cette ces ça cela ici là qui quoi quand où comment quel quelle quels
    combien est suis es sont était être ai as a avez ont avait avoir fait faire peut puis pouvez peux voudrais
    veux plus très trop aussi tout tous toute chaque autre encore déjà bonjour bonsoir salut merci_de d'accord oui
    non svp s'il prix cher nuit vol or gros aide dos mode question questions seul dès service compte paiement
    facture adresse expédition chaussures produit article carton client téléphone carte virement numéro besoin
    faut payé hier`,
  negators: `ne n' pas jamais rien aucun aucune ni personne sans guère`,
  trailing: `pas`,
  expected: `marche marchent fonctionne fonctionnent fonctionner arrive arrivé arrivée reçu reçois recevoir vient répond
    répondent répondu livré livrée livrent aide aident aider ouvre charge accepte acceptent explique dit passe
    commande commanderai achète achèterai colis livraison remboursement argent réponse confirmation accès`,
  awful: `honte honteux inacceptable inadmissible scandaleux scandale arnaque escroquerie escrocs catastrophe cauchemar
    terrible horrible affreux nul nulle lamentable furieux furieuse incompétents dégoûtant minable`,
  bad: `retard retards attends attente cassé cassée abîmé abîmée endommagé endommagée écrasé écrasée défectueux
    défectueuse mauvais mauvaise erroné erronée manque manquant perdu perdue erreur erreurs bug bugs plante plantage
    bloqué bloquée problème problèmes panne plainte plaindre réclamation impoli impolie désagréable ignore ignoré inutile
    déçu déçue décevant déception mécontent mécontente insatisfait énervé énervée agacé agaçant colère fâché fâchée
    frustré frustrant marre ridicule blague déchiré sale rayé mensonge mensonges menteurs avocat triste mal pire lent
    lente malheureusement dommage`,
  good: `merci reconnaissant bon bonne bons bonnes bien mieux content contente heureux heureuse ravi ravie
    satisfait satisfaite aime aimé gentil gentille aimable sympa rapide rapidement utile aidé aidée recommande
    recommanderai apprécie résolu résolue réglé réglée facile beau belle joli jolie agréable confortable efficace`,
  great: `parfait parfaite parfaitement excellent excellente super superbe formidable fantastique génial géniale
    merveilleux merveilleuse magnifique meilleur meilleure adore adorons impressionné impressionnée impeccable bravo`,
};
