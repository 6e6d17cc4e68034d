import type { Topic } from './topic.js';

export const conference: Topic = {
  subjects: [
    'Conférence de {name}, {day}',
    'Table ronde de {month} : ce qui change en {year}',
    'Conférence-débat le {day}',
  ],
  paragraphs: [
    ['Chers camarades, chers amis,', 'Bonjour,'],
    [
      '{group} reçoit {name} le {day} à {hour}, {place}.',
      'Nous aurons le plaisir d’entendre {name}, le {day} à {hour}, {place}.',
    ],
    [
      'L’exposé durera quarante minutes, pour laisser du temps aux questions. Il portera sur ce que le métier a gagné et perdu en vingt ans.',
      'Trois intervenants, trois avis, et un animateur qui promet de tenir l’horaire.',
    ],
    [
      'Entrée libre pour les membres à jour, {price} euros pour les autres. Inscription obligatoire, la salle compte {count} sièges.',
      'La conférence sera enregistrée ; le lien suivra pour les membres éloignés.',
    ],
    ['Cordialement,\n{author}', '{author}, pour le bureau'],
  ],
  answers: [
    'Y aura-t-il une retransmission pour ceux de province ?\n\n{author}',
    'Passionnant. Un grand merci à l’intervenant et aux organisateurs.\n\n{author}',
  ],
  liveliness: 0.7,
};
