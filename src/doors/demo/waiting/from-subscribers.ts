import { plainText } from '../wire/written-message.js';
import { arrive, subscriberOf, type Arrival, type Scene } from './scene.js';

/** Subscribers whose posts wait: first posts, moderated lists, a command sent to everybody, a letter to fifteen. */
export function arrivalsFromSubscribers(scene: Scene): Arrival[] {
  return [...firstPosts(scene), ...onModeratedLists(scene), ...slips(scene)];
}

function firstPosts(scene: Scene): Arrival[] {
  return [
    arrive(scene, {
      list: 'voile-debats',
      from: subscriberOf(scene, 'voile-debats', 12),
      subject: 'Faut-il encore un sextant à bord ?',
      content: plainText(
        'Bonjour à tous,\n\nNouveau sur cette liste, je me lance avec une question qui fâche. Trois positions GPS concordent à dix mètres près ; à quoi bon le sextant, sinon pour la beauté du geste ?\n\nJ’attends vos arguments de pied ferme.',
      ),
      minutesAgo: 125,
    }),
    arrive(scene, {
      list: 'voile-debats',
      from: subscriberOf(scene, 'voile-debats', 17),
      subject: 'Re: Faut-il encore un sextant à bord ?',
      content: plainText('Le jour où la batterie meurt, on ne pose plus la question.'),
      minutesAgo: 112,
    }),
  ];
}

function onModeratedLists(scene: Scene): Arrival[] {
  return [
    arrive(scene, {
      list: 'offres',
      from: subscriberOf(scene, 'offres', 40),
      subject: 'Stage : mesure de la houle par satellite',
      content: plainText(
        'Chers camarades,\n\nMon laboratoire propose un stage de six mois sur la mesure de la houle. Goût pour le traitement du signal nécessaire, pied marin facultatif.\n\nGratification réglementaire, logement possible sur le campus.',
      ),
      minutesAgo: 95,
    }),
    arrive(scene, {
      list: 'carnet',
      from: subscriberOf(scene, 'carnet', 25),
      subject: 'Naissance d’Augustin',
      content: plainText(
        'Chers amis,\n\nNous avons la joie de vous annoncer la naissance d’Augustin, 3,4 kg, premier petit-enfant d’une famille qui compte déjà quatre promotions.',
      ),
      minutesAgo: 80,
    }),
  ];
}

function slips(scene: Scene): Arrival[] {
  return [
    arrive(scene, {
      list: 'voile',
      from: subscriberOf(scene, 'voile', 21),
      subject: 'unsubscribe',
      content: plainText('unsubscribe'),
      minutesAgo: 64,
    }),
    arrive(scene, {
      list: 'voile',
      from: subscriberOf(scene, 'voile', 8),
      cc: Array.from({ length: 15 }, (_, at) => subscriberOf(scene, 'voile', 9 + at).address),
      subject: 'Convoyage Lorient - Horta : qui est partant ?',
      content: plainText(
        'Bonjour à tous,\n\nJe mets en copie ceux que cela intéressait l’an dernier. Départ fin mai si la météo le permet, quinze jours de mer, retour en avion.\n\nDites-moi vite.',
      ),
      minutesAgo: 47,
    }),
    arrive(scene, {
      list: 'voile-equipages',
      from: subscriberOf(scene, 'voile-equipages', 14),
      to: 'undisclosed-recipients:;',
      subject: 'Régate du port : il me manque un barreur',
      content: plainText(
        'Samedi 9 h au ponton C. Le mien s’est foulé la cheville. Débutant accepté, s’il a de l’humour.',
      ),
      minutesAgo: 38,
    }),
  ];
}
