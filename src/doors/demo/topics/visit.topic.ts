import type { Topic } from './topic.js';

export const visit: Topic = {
  subjects: [
    'Visite le {day} : il reste des places',
    'Visite guidée, {place}',
    'Sortie du {day}',
    'Les coulisses du chantier, visite en {month}',
  ],
  paragraphs: [
    ['Chers amis,', 'Bonjour à tous,'],
    [
      '{name} nous ouvre les portes de son établissement le {day} à {hour}. Le rendez-vous est fixé {place}.',
      'Nous avons obtenu une visite guidée le {day}. Départ à {hour}, {place}.',
    ],
    [
      'Le groupe est limité à {count} personnes pour des raisons de sûreté ; les premiers inscrits seront les premiers servis.',
      'Prévoir de bonnes chaussures et une pièce d’identité. La visite dure deux heures et demie.',
    ],
    [
      'Participation : {price} euros, à régler sur place. Un déjeuner est possible ensuite, chacun pour soi.',
      'La visite est gratuite. Un café sera offert à l’arrivée.',
    ],
    ['Bien à vous,\n{author}', 'Amicalement,\n{author}'],
  ],
  answers: [
    'Inscrit ! Un enfant de douze ans peut-il venir ?\n\n{author}',
    'Très belle visite l’an dernier, je la recommande à ceux qui hésitent.\n\n{author}',
    'Je peux prendre trois personnes en voiture depuis la gare.\n\n{author}',
  ],
  liveliness: 0.8,
};
