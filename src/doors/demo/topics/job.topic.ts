import type { Topic } from './topic.js';

export const job: Topic = {
  subjects: [
    'Offre : responsable de programme, {place}',
    'Recherche ingénieur(e) confirmé(e)',
    'Stage de fin d’études à pourvoir en {month}',
    'Une PME cherche son directeur technique',
  ],
  paragraphs: [
    ['Chers camarades,', 'Bonjour,'],
    [
      'L’entreprise que je dirige ({count} personnes, fabrication d’instruments de mesure) cherche quelqu’un pour prendre la tête du bureau d’études.',
      'Nous ouvrons un poste de responsable de programme. L’équipe compte {count} personnes et se trouve à une heure de Paris.',
      'Je cherche un(e) stagiaire pour six mois à partir de {month} : modélisation, un peu de terrain, beaucoup d’autonomie.',
    ],
    [
      'Le poste demande du goût pour la technique et de la patience avec les clients. La rémunération est conforme à l’usage du métier.',
      'Télétravail possible deux jours par semaine. Anglais utile, allemand apprécié.',
    ],
    [
      'Écrivez-moi directement plutôt qu’à la liste ; je réponds à tout le monde.',
      'Fiche complète sur demande. Réponses attendues avant fin {month}.',
    ],
    ['{author}', 'Bien à vous,\n{author}'],
  ],
  answers: ['Je transmets à un jeune camarade que cela pourrait tenter.\n\n{author}'],
  liveliness: 0.2,
};
