import type { Topic } from './topic.js';

export const monthlyMeeting: Topic = {
  subjects: [
    'Réunion mensuelle : {day}',
    'Rendez-vous de {month}',
    'Ordre du jour de notre réunion du {day}',
    'Petit déjeuner de {month}, {place}',
  ],
  paragraphs: [
    ['Bonjour,', 'Chers amis,', 'Bonjour à toutes et à tous,'],
    [
      'La réunion mensuelle de {group} se tiendra le {day} à {hour}, {place}.',
      '{group} se réunit comme chaque mois : ce sera le {day} à {hour}, {place}.',
    ],
    [
      'À l’ordre du jour : le programme du trimestre, le budget des sorties, et le renouvellement de la moitié du bureau.',
      'Nous parlerons du voyage de {year}, des cotisations qui manquent, et de l’accueil des nouveaux.',
      'Trois points seulement, pour tenir en une heure : calendrier, finances, idées.',
    ],
    [
      'Ceux qui ne peuvent pas venir enverront leurs remarques à {name}, qui tiendra la plume.',
      'Un pouvoir suffit pour les votes ; le modèle est celui de l’an dernier.',
    ],
    ['À bientôt,\n{author}', 'Cordialement,\n{author}'],
  ],
  answers: [
    'Merci. Je propose d’ajouter un mot sur le local, dont le bail finit en {month}.\n\n{author}',
    'Présent. J’apporte les croissants.\n\n{author}',
    'Je ne pourrai pas être là, je donne mon pouvoir à {name}.\n\n{author}',
  ],
  liveliness: 0.6,
};
