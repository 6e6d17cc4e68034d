import type { Topic } from './topic.js';

export const dinner: Topic = {
  subjects: [
    'Dîner du {day}, {place}',
    'Notre prochain dîner : {day}',
    'Inscriptions ouvertes pour le dîner de {month}',
    'Magnan de {month}',
  ],
  paragraphs: [
    ['Chers camarades, chers amis,', 'Bonjour à tous,', 'Chers tous,'],
    [
      'Notre prochain dîner aura lieu le {day} à {hour}, {place}. Conjoints et amis sont les bienvenus, X ou non.',
      'Nous nous retrouverons le {day} à {hour}, {place}, pour le dîner de {month}. L’an passé nous étions {count} ; faisons aussi bien.',
      'Rendez-vous le {day}, {place}, à partir de {hour}. La salle peut accueillir {count} convives, pas un de plus.',
    ],
    [
      'La participation est de {price} euros, boissons comprises. Merci de vous inscrire avant la fin de la semaine, que le traiteur sache à quoi s’en tenir.',
      'Comptez {price} euros par personne (demi-tarif pour les promotions encore à l’École). Réponse souhaitée dix jours avant.',
    ],
    [
      'Après le plat, {name} nous parlera de son tour des phares en kayak, diapositives à l’appui.',
      'Pas de conférencier cette fois : nous aurons le temps de bavarder.',
      'Si vous suivez un régime particulier, dites-le en vous inscrivant.',
    ],
    ['Amitiés,\n{author}', 'À très bientôt,\n{author}', 'Bien cordialement,\n{author}'],
  ],
  answers: [
    'Nous serons deux. Merci pour l’organisation !\n\n{author}',
    'J’en suis, avec plaisir. Reste-t-il une place pour un camarade de passage ?\n\n{author}',
    'Empêché ce soir-là, hélas. Levez un verre pour moi.\n\n{author}',
    'Peut-on venir en train ? Je crois que le dernier repart vers 23 h.\n\n{author}',
  ],
  liveliness: 1.2,
};
