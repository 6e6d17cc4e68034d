import type { Topic } from './topic.js';

export const question: Topic = {
  subjects: [
    'Qui connaît un bon notaire ?',
    'Question sur la prochaine sortie',
    'Cherche conseil pour un fils qui prépare les concours',
    'Où trouver les anciens annuaires ?',
    'Cherche logement pour un trimestre',
  ],
  paragraphs: [
    ['Bonjour à tous,', 'Chers amis,'],
    [
      'J’ai une question toute simple, et je sais que quelqu’un ici a la réponse.',
      'Je me permets de vous solliciter, car nous sommes nombreux à nous être posé la question un jour.',
    ],
    [
      'Ma fille s’installe à Toulouse pour un trimestre : l’un de vous connaît-il une chambre à louer, autour de {price} euros la semaine ?',
      'Je cherche un professionnel sérieux pour une succession un peu compliquée, avec une indivision de {count} héritiers.',
      'Quelqu’un aurait-il conservé l’annuaire de 1996 ? Le mien a pris l’eau.',
      'Mon fils hésite entre deux filières. Un jeune camarade accepterait-il de lui parler une demi-heure ?',
    ],
    ['Merci d’avance,\n{author}', 'Avec mes remerciements,\n{author}'],
  ],
  answers: [
    'Je t’écris en privé, j’ai exactement ce qu’il te faut.\n\n{author}',
    'Vois avec {name}, qui a eu le même souci l’an dernier et s’en est très bien sorti.\n\n{author}',
    'La bibliothèque en garde un exemplaire ; il suffit de prendre rendez-vous.\n\n{author}',
    'Même question de mon côté, je lirai les réponses avec intérêt.\n\n{author}',
    'Attention : les prix ont beaucoup monté depuis deux ans. Compte plutôt le double.\n\n{author}',
    'Merci à tous, j’ai reçu onze réponses en une journée. Cette liste est précieuse.\n\n{author}',
  ],
  liveliness: 3.2,
};
