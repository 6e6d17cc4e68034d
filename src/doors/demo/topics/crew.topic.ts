import type { Topic } from './topic.js';

export const crew: Topic = {
  subjects: [
    'Sortie de {month} : cherche équipiers',
    'Week-end du {day}, qui vient ?',
    'Sortie débutants le {day}',
    'Il me manque deux personnes pour le {day}',
  ],
  paragraphs: [
    ['Salut à tous,', 'Bonjour la compagnie,', 'Chers amis,'],
    [
      'J’organise une sortie le {day}, départ à {hour}, {place}. Il reste deux places.',
      'Nous serons six le week-end du {day}. Une défection de dernière minute libère une place.',
    ],
    [
      'Niveau débutant accepté, bonne humeur exigée. Je prête le matériel.',
      'Frais partagés, environ {price} euros par personne, repas compris. Prévoir un vêtement chaud.',
    ],
    ['Répondez-moi vite, la météo décidera jeudi.', 'Covoiturage possible depuis Paris.'],
    ['{author}', 'À bientôt,\n{author}'],
  ],
  answers: [
    'Partant ! Je peux amener mon neveu, il est plus adroit que moi.\n\n{author}',
    'Si la place est encore libre, je la prends.\n\n{author}',
    'Pas cette fois, mais gardez-moi pour {month}.\n\n{author}',
    'Superbe sortie, merci au chef de bord. Photos à venir.\n\n{author}',
  ],
  liveliness: 1.6,
};
