import type { DemoArticle } from './written.js';

/** What is accepted for the issue to come. */
export const monthlyAccepted: readonly DemoArticle[] = [
  {
    category: 'events',
    title: 'Vœux de la communauté, grand salon de la mairie du 5e',
    text: 'On se souhaite la bonne année sans discours, ou presque. Les groupes tiennent chacun une table : venez voir ce qu’ils font, et repartez inscrit à l’un d’eux. Vestiaire à partir de 18 h 30.',
    contact: 'voeux@courriel.example',
    link: 'https://voeux.example/',
    on: 21,
  },
  {
    category: 'events',
    title: 'Lecture : les lettres de Sophie Germain à Gauss',
    text: 'Une comédienne et un mathématicien lisent et commentent la correspondance. Une heure, puis un débat sur ce que l’on publiait, et sous quel nom, en 1807.',
    contact: 'lectures@courriel.example',
    on: 15,
  },
  {
    category: 'groups',
    title: 'X-Montagne : initiation au ski de randonnée à Arêches',
    text: 'Un week-end avec deux guides pour apprendre à monter, à lire la neige et à redescendre entier. Il faut savoir skier en toute neige. Matériel loué sur place, hébergement en refuge gardé.',
    contact: 'montagne@courriel.example',
    on: 12,
  },
  {
    category: 'school',
    title: 'Journée portes ouvertes des laboratoires',
    text: 'Optique, mécanique, informatique : neuf laboratoires reçoivent les anciens et leurs enfants. Parcours d’une demi-journée, sur inscription, avec une expérience à faire soi-même dans chacun.',
    link: 'https://laboratoires.example/',
    on: 31,
  },
  {
    category: 'careers',
    title: 'Mentorat : soixante jeunes diplômées cherchent une marraine',
    text: 'Un rendez-vous par mois pendant un an, une charte d’une page, et une équipe qui répond quand l’un des deux s’arrête. Toutes les branches sont demandées, l’énergie et la santé surtout.',
    link: 'https://mentorat.example/',
  },
  {
    category: 'groups',
    title: 'Déjeuner mensuel des anciens de Lyon, brasserie Georges',
    text: '',
    on: 8,
    isCalendar: true,
  },
  {
    category: 'groups',
    title: 'Tournoi de bridge mensuel, maison des associations',
    text: '',
    on: 20,
    isCalendar: true,
  },
];

/** What waits for the editors, each by somebody else. */
export const monthlyProposed: readonly DemoArticle[] = [
  {
    category: 'events',
    title: 'Dîner des promotions 1990 à 1995',
    text: 'Pour la troisième année, six promotions dînent ensemble dans les salons de l’Aéro-Club. Conjoints bienvenus. Nous serons placés par table de huit, en mêlant les promotions ; dites-nous si vous tenez à quelqu’un.',
    contact: 'diner9095@courriel.example',
    link: 'https://diner9095.example/',
    on: 27,
  },
  {
    category: 'groups',
    title: 'Un groupe « eau et climat » se crée',
    text: 'Hydrologues, agronomes, élus, ingénieurs : nous sommes quinze et cherchons des membres de toutes les régions. Première réunion à distance pour choisir trois sujets de travail, et se répartir les lectures.',
    contact: 'eau.climat@courriel.example',
  },
  {
    category: 'associations',
    title: 'Ordinateurs d’occasion pour des lycéens',
    text: 'Vos entreprises renouvellent leur parc ? L’association efface, répare et distribue, avec un certificat d’effacement. À partir de cinq machines, nous venons les chercher en Île-de-France.',
    contact: 'ordinateurs@courriel.example',
    link: 'https://ordinateurs.example/',
  },
  {
    category: 'miscellaneous',
    title: 'Échange de maisons : Nantes contre Grenoble, en février',
    text: 'Quatre personnes, deux semaines, à dix minutes du tramway des deux côtés. Nous laissons les vélos, vous laissez les skis. Le chat est compris.',
    contact: 'echange@courriel.example',
  },
  {
    category: 'events',
    title: 'Permanence généalogie, bibliothèque, 14 h à 17 h',
    text: '',
    on: 11,
    isCalendar: true,
  },
];

/** Given back to its author, with these words. */
export const monthlyAsked = {
  article: {
    category: 'careers',
    title: 'Notre société recrute',
    text: 'Une jeune société de logiciels médicaux, fondée par deux camarades, recrute cinq développeurs à Rennes. Télétravail deux jours par semaine, équipe de vingt personnes.',
    contact: 'emplois@courriel.example',
  },
  reason:
    'Volontiers, mais le titre ne dit pas qui vous êtes ni ce que vous cherchez. Mettez-y le métier et la ville, et dites dans le texte jusqu’à quand on peut répondre.',
} as const satisfies { readonly article: DemoArticle; readonly reason: string };

/** Refused, with these words. */
export const monthlyRefused = {
  article: {
    category: 'miscellaneous',
    title: 'Investissez dans mon vignoble',
    text: 'Quatorze hectares en conversion biologique, un rendement garanti et des bouteilles chaque année. Tickets à partir de mille euros, places limitées, répondez vite.',
    contact: 'vignoble@courriel.example',
  },
  reason:
    'La lettre ne publie pas d’appels à investir. Le forum des petites annonces, lui, les accepte : votre texte peut y aller tel quel.',
} as const satisfies { readonly article: DemoArticle; readonly reason: string };

/** Not proposed yet, by the member of the demonstration: one line too long. */
export const memberDraft: DemoArticle = {
  category: 'events',
  title: 'Projection : « Les hommes du port », et débat avec la réalisatrice',
  text: 'Le film suit pendant un an les lamaneurs de Saint-Nazaire, ceux qui prennent les amarres à toute heure.\n\nLa réalisatrice, promotion 2009, viendra en parler avec deux d’entre eux.\n\nRendez-vous au cinéma de quartier, salle 2.\nLa séance commence à 20 h précises.\nLe débat suit, jusqu’à 22 h 30.\nPlaces à 7 euros, 5 pour les élèves.\nOn peut dîner avant au café du coin.\nLe métro le plus proche est Gambetta.',
  contact: 'projection@courriel.example',
  on: 19,
};

/** Reasons its editors keep ready. */
export const monthlyReasons = [
  {
    title: 'Petite annonce',
    textFr:
      'La lettre va à toute la communauté et ne publie pas de petites annonces. Le forum est fait pour elles : elles y restent trente jours et se renouvellent.',
    textEn:
      'The letter goes to the whole community and takes no small ads. The forum is made for them: they stay for thirty days and can be renewed.',
  },
  {
    title: 'Un seul groupe concerné',
    textFr:
      'Cette annonce intéresse surtout les membres d’un groupe : sa liste est le meilleur chemin. Nous la reprendrons volontiers si elle s’ouvre à tous.',
    textEn:
      'This is of interest to the members of one group above all: its list is the best road. We will gladly take it if it is open to everybody.',
  },
  {
    title: 'Titre à préciser',
    textFr: 'Le titre doit suffire à dire de quoi il s’agit : beaucoup de lecteurs ne lisent que lui.',
    textEn: 'The title must be enough to say what this is about: many readers read nothing else.',
  },
] as const;
