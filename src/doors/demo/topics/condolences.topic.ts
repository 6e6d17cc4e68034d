import type { Topic } from './topic.js';

export const condolences: Topic = {
  subjects: ['Décès de notre camarade {name}', 'In memoriam {name}', '{name} nous a quittés'],
  paragraphs: [
    ['Chers camarades,', 'Chers amis,'],
    [
      'J’ai la tristesse de vous apprendre le décès de {name}, survenu le {day} après une courte maladie.',
      'La famille de {name} nous fait part de sa disparition, le {day}.',
    ],
    [
      'Beaucoup se souviennent de son rire et de sa façon d’expliquer en trois lignes ce que le cours disait en trente pages.',
      'Fidèle de nos réunions depuis {count} ans, toujours le premier à rendre service, il nous manquera.',
    ],
    [
      'La cérémonie se tiendra le {day} à {hour}, {place}. Ni fleurs ni couronnes, selon son vœu.',
      'Ceux qui souhaitent écrire à sa famille peuvent me confier leurs messages.',
    ],
    ['Tristement,\n{author}', '{author}'],
  ],
  answers: [
    'Triste nouvelle. Nous avions partagé le même casert ; je garde le souvenir d’un ami sûr.\n\n{author}',
    'Sincères condoléances à sa famille. Je serai présent à la cérémonie.\n\n{author}',
    'Merci de nous avoir prévenus. Toutes mes pensées à ses enfants.\n\n{author}',
  ],
  liveliness: 1.8,
};
