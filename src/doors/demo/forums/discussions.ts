import type { DemoForum } from './demo-forum.js';

export const discussions: DemoForum = {
  slug: 'discussions',
  name: 'Discussions',
  description:
    'Idées, lectures, nouvelles des uns et des autres. On peut ne pas être d’accord ; on reste courtois.',
  kind: 'discussion',
  group: null,
  readableBy: 'members',
  writableBy: 'members',
  premoderation: 'newcomers',
  categories: ['Vie de l’École', 'Énergie et climat', 'Lectures', 'Plateforme'],
  moderators: ['moderator'],
  threads: [
    {
      by: 'board',
      daysAgo: 120,
      subject: 'À lire avant d’écrire ici',
      text: 'Trois usages qui rendent ce forum agréable :\n\n– un sujet par fil, et un titre qui le dise ;\n– citez ce à quoi vous répondez, pas tout le message ;\n– les annonces vont dans les petites annonces, les invitations dans la lettre mensuelle.\n\nBonnes lectures à tous.',
      category: 'Plateforme',
      isPinned: true,
    },
    {
      by: 5,
      daysAgo: 1.6,
      subject: 'Faut-il encore apprendre à dessiner une épure ?',
      text: 'En rangeant mes cours j’ai retrouvé mes planches de géométrie descriptive. Mes enfants, ingénieurs tous les deux, n’en ont jamais fait une.\n\nPerd-on quelque chose, ou est-ce une nostalgie de plus ?',
      category: 'Vie de l’École',
      answers: [
        {
          by: 12,
          hoursLater: 3,
          text: '> Perd-on quelque chose\n\nL’habitude de voir dans l’espace sans écran, oui. Je le remarque chez les jeunes que j’encadre : ils font tourner la pièce, ils ne l’imaginent plus.',
        },
        {
          by: 19,
          hoursLater: 8,
          text: 'On disait la même chose de la règle à calcul. Ce qui compte est de savoir estimer un ordre de grandeur, et cela s’enseigne encore.',
        },
        {
          by: 5,
          hoursLater: 2,
          text: 'Je vous accorde la règle à calcul… mais pas le plaisir de l’encre de Chine !',
        },
        {
          by: 'member',
          hoursLater: 11,
          text: 'À bord, celui qui sait lire une carte papier se repère plus vite que celui qui ne connaît que l’écran. Je crois que c’est la même chose.',
        },
      ],
    },
    {
      by: 26,
      daysAgo: 2.4,
      subject: 'Retour d’expérience : rénover une copropriété de 1965',
      text: 'Notre immeuble de quarante logements vient de finir sa rénovation. Deux ans de réunions, dix-huit mois de travaux, et une facture de chauffage divisée par deux.\n\nSi cela peut servir, j’ai mis les chiffres et le calendrier ici : https://notes.example/copropriete-1965. Je réponds volontiers aux questions.',
      category: 'Énergie et climat',
      answers: [
        {
          by: 33,
          hoursLater: 6,
          text: 'Merci ! Comment avez-vous convaincu les bailleurs, qui paient sans se chauffer ?',
        },
        {
          by: 26,
          hoursLater: 3,
          text: '> Comment avez-vous convaincu les bailleurs\n\nPar l’étiquette énergie, qui leur aurait interdit de louer, et par un prêt collectif dont les mensualités restaient sous l’économie attendue.',
        },
        {
          by: 48,
          hoursLater: 15,
          text: 'Nous en sommes à la deuxième réunion. Votre calendrier va nous éviter bien des illusions.',
        },
      ],
    },
    {
      by: 61,
      daysAgo: 5,
      subject: 'Un livre sur l’histoire des phares ?',
      text: 'Après la visite de Planier, je cherche un bon livre sur Fresnel et les phares, qui parle autant d’optique que de marins.',
      category: 'Lectures',
      answers: [
        {
          by: 'moderator',
          hoursLater: 7,
          text: 'Le catalogue de l’exposition du musée de la Marine est une merveille, si vous le trouvez d’occasion.',
        },
        {
          by: 68,
          hoursLater: 20,
          text: 'Et les mémoires de Fresnel eux-mêmes : la préface se lit comme un roman.',
        },
      ],
    },
    {
      by: 77,
      daysAgo: 14,
      subject: 'Le transport de nuit revient-il vraiment ?',
      text: 'J’ai pris trois trains de nuit cette année. Deux à l’heure, un supprimé la veille. Et vous ?',
      category: 'Énergie et climat',
      answers: [
        {
          by: 82,
          hoursLater: 10,
          text: 'Paris – Vienne, deux fois : très bien. Il faut réserver six semaines avant.',
        },
        {
          by: 90,
          hoursLater: 40,
          text: 'J’aimerais y croire. Avec des enfants, une cabine coûte plus cher que l’avion.',
        },
      ],
    },
    {
      by: 99,
      daysAgo: 33,
      subject: 'Que sont devenues les traditions du plateau ?',
      text: 'Je suis entré quand l’École venait de quitter la montagne Sainte-Geneviève. Qu’est-ce qui a survécu au déménagement, d’après les plus jeunes ?',
      category: 'Vie de l’École',
      answers: [
        {
          by: 105,
          hoursLater: 25,
          text: 'Le Point Gamma, sans hésiter. Et la façon de compter les marches.',
        },
      ],
    },
  ],
};

export const questions: DemoForum = {
  slug: 'questions',
  name: 'Questions et entraide',
  description: 'Une question précise, une réponse de quelqu’un qui sait. Tout le monde peut lire.',
  kind: 'questions',
  group: null,
  readableBy: 'public',
  writableBy: 'members',
  premoderation: 'newcomers',
  categories: ['Carrière', 'Étranger', 'Démarches', 'Technique'],
  moderators: ['moderator'],
  threads: [
    {
      by: 4,
      daysAgo: 0.6,
      subject: 'S’installer à Montréal : faire reconnaître son diplôme',
      text: 'Je pars en mars. L’ordre des ingénieurs me demande des « équivalences » : qui l’a fait récemment, et combien de temps faut-il compter ?',
      category: 'Étranger',
      answers: [
        {
          by: 16,
          hoursLater: 2,
          text: 'Quatre mois pour moi l’an dernier. Demandez tout de suite les relevés de notes scellés au service de la scolarité : c’est le plus long.',
        },
        {
          by: 23,
          hoursLater: 5,
          text: 'Écrivez aussi à l’antenne locale : antenne-montreal@x-quebec.example, ils ont une fiche à jour.',
        },
      ],
    },
    {
      by: 37,
      daysAgo: 2.7,
      subject: 'Quelqu’un connaît-il un bon notaire pour une SCI familiale ?',
      text: 'Nous sommes trois frères et sœurs et voulons garder la maison de nos parents sans nous brouiller. Région bordelaise de préférence.',
      category: 'Démarches',
      answers: [
        {
          by: 45,
          hoursLater: 12,
          text: 'Je vous envoie un nom par courrier. Un conseil : écrivez noir sur blanc qui paie le toit.',
        },
      ],
    },
    {
      by: 'poster',
      daysAgo: 9,
      subject: 'Passer du conseil à l’industrie après dix ans',
      text: 'Comment avez-vous présenté un parcours de conseil à un industriel ? On me répond chaque fois que je n’ai « jamais rien produit ».',
      category: 'Carrière',
      answers: [
        {
          by: 51,
          hoursLater: 4,
          text: 'Parlez de ce qui est resté après votre départ : une ligne réglée, un stock réduit. Des chiffres, pas des missions.',
        },
        {
          by: 57,
          hoursLater: 22,
          text: 'Et acceptez un poste un cran plus bas, dans un atelier. En deux ans vous avez regagné l’écart.',
        },
        { by: 'poster', hoursLater: 3, text: 'Merci à tous les deux, c’est très clair.' },
      ],
      isOver: true,
    },
    {
      by: 66,
      daysAgo: 20,
      subject: 'Convertir de vieux fichiers de calcul en un format lisible',
      text: 'J’hérite de trois cents fichiers d’un tableur des années quatre-vingt-dix. Existe-t-il un outil libre qui les ouvre encore ?',
      category: 'Technique',
      answers: [
        {
          by: 72,
          hoursLater: 6,
          text: 'La suite bureautique libre les ouvre presque tous, en ligne de commande si vous en avez beaucoup.',
        },
        { by: 66, hoursLater: 30, text: 'Deux cent quatre-vingt-seize sur trois cents. Parfait !' },
      ],
      isOver: true,
    },
  ],
};
