/** What people of the desk read in French of the wallboard. */
import type { DeskWords } from '../words.ts';

export const wallboard: DeskWords['wallboard'] = {
  loading: 'Chargement des chiffres…',
  dayIn: (day, timeZone) => `${day} · ${timeZone}`,
  staleSince: (time) => `Pas à jour : voici l’état à ${time}.`,
  noQueue: 'Sans file',
  waiting: 'En attente',
  longest: 'Attente la plus longue',
  nobodyWaits: 'Personne n’attend',
  level: 'Niveau de service',
  levelMeans: (seconds) => `prises en ${seconds} secondes`,
  noLevel: 'Aucun encore',
  counts: (seconds) => ({
    inTime: `Prises en ${seconds} s`,
    late: 'Prises plus tard',
    abandoned: 'Abandonnées',
    unserved: 'Terminées sans agent',
    handled: 'Traitées',
  }),
  taken: 'Prises',
  overTheDay: 'Au fil de la journée',
  hour: 'Heure',
  wholeDay: 'Toute la journée',
  byQueue: 'Par file d’attente',
  chart: 'Une barre par heure. Le tableau à côté contient les mêmes chiffres.',
  emptyDay: 'Rien n’a encore été compté aujourd’hui',
  emptyHint: 'Dès qu’une conversation est prise, abandonnée ou terminée, elle apparaît ici d’elle-même.',
  explain: 'Ce qui est compté',
  means: (seconds) => ({
    waiting:
      'Conversations ouvertes que personne n’a prises, en direct et persistantes. L’attente la plus longue est celle de la première d’entre elles.',
    level: `Parmi les conversations en direct prises pour la première fois par un agent ou abandonnées, la part de celles prises dans les ${seconds} secondes suivant leur début.`,
    abandoned: 'Conversations en direct dont le visiteur est parti avant qu’un agent ne les prenne, même très vite.',
    unserved:
      'Conversations en direct terminées autrement avant qu’un agent ne les prenne : personne n’est venu à temps, la file a débordé ou un superviseur les a terminées. Elles n’entrent pas dans le niveau de service.',
    handled: 'Conversations terminées qu’un agent a eues, en direct et persistantes.',
  }),
};
