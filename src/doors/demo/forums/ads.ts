import type { DemoForum, DemoThread } from './demo-forum.js';

const threads: readonly DemoThread[] = [
  {
    by: 3,
    daysAgo: 0.2,
    subject: 'Vélo de ville, taille M, révisé au printemps',
    text: 'Je vends mon vélo de ville : cadre M, sept vitesses, éclairage à dynamo, panier avant. Freins et chaîne changés en avril.\n\nIl dort au sec et peut s’essayer le soir après 19 h.',
    ad: { side: 'offer', category: 'sale', price: '140 €', place: 'Massy' },
    answers: [
      { by: 11, hoursLater: 2, text: 'Bonjour, est-il encore disponible ? Je peux passer demain soir.' },
    ],
  },
  {
    by: 7,
    daysAgo: 0.8,
    subject: 'Studio de 24 m² près de Denfert, à partir de janvier',
    text: 'Studio clair au quatrième avec ascenseur, cuisine séparée, cave. Idéal pour un stage long ou un premier poste.\n\nCharges et chauffage compris, bail meublé d’un an. Visites le samedi matin. Les photos sont là : https://photos.example/denfert',
    ad: { side: 'offer', category: 'housing', price: '890 € par mois', place: 'Paris 14e' },
    answers: [
      {
        by: 15,
        hoursLater: 3,
        text: 'Ma fille commence une thèse à deux pas : pouvons-nous visiter samedi ?',
      },
      { by: 7, hoursLater: 5, text: 'Avec plaisir, samedi à 10 h 30. Je vous envoie le code par courrier.' },
    ],
  },
  {
    by: 21,
    daysAgo: 1.4,
    subject: 'Paris – Lyon vendredi soir, deux places',
    text: 'Départ porte d’Orléans à 18 h, arrivée à Perrache vers 22 h 30. Deux places à l’arrière, bagages raisonnables. Retour possible dimanche à 17 h.',
    ad: { side: 'offer', category: 'lift', price: '25 €', place: 'Paris – Lyon' },
  },
  {
    by: 30,
    daysAgo: 2.1,
    subject: 'Ingénieur fiabilité pour une jeune entreprise de batteries',
    text: 'Nous sommes douze, à Grenoble, et nous cherchons la personne qui mettra en place nos essais de vieillissement. Cinq ans d’expérience, goût du banc d’essai autant que des lois de Weibull.\n\nDescription complète : https://emplois.example/fiabilite-batteries',
    ad: { side: 'offer', category: 'job', price: '', place: 'Grenoble' },
    answers: [
      { by: 41, hoursLater: 20, text: 'Le poste est-il ouvert au télétravail partiel ?' },
      { by: 30, hoursLater: 4, text: 'Deux jours par semaine, une fois le banc monté.' },
    ],
  },
  {
    by: 44,
    daysAgo: 3,
    subject: 'Stage de recherche en vision, six mois, au printemps',
    text: 'Notre laboratoire propose un stage de fin d’études sur la détection d’anomalies dans des images de ponts. Encadrement à deux, publication possible, gratification légale.',
    ad: { side: 'offer', category: 'internship', price: '', place: 'Palaiseau' },
  },
  {
    by: 'member',
    daysAgo: 4,
    subject: 'Cherche ciré et bottes taille 43 pour un débutant',
    text: 'Un ami nous rejoint en mer en mai et n’a rien. Si un ciré dort chez vous, il lui rendra un grand service.',
    ad: { side: 'seek', category: 'sale', price: '60 € au plus', place: 'Paris ou Brest' },
    answers: [
      { by: 52, hoursLater: 9, text: 'J’ai les bottes, presque neuves. Je les apporte au prochain dîner ?' },
    ],
  },
  {
    by: 58,
    daysAgo: 6,
    subject: 'Famille cherche maison avec jardin pour septembre',
    text: 'Nous quittons Toulouse pour le plateau de Saclay avec trois enfants. Quatre chambres, location ou achat, à moins d’une demi-heure à vélo de l’École.',
    ad: { side: 'seek', category: 'housing', price: '', place: 'Orsay, Gif, Bures' },
  },
  {
    by: 63,
    daysAgo: 8,
    subject: 'Piano droit, à emporter',
    text: 'Piano d’étude des années soixante-dix, accordé l’an dernier. Je déménage : il est à qui viendra le chercher, au rez-de-chaussée, avec des bras.',
    ad: { side: 'offer', category: 'other', price: 'Gratuit', place: 'Nantes' },
    answers: [
      { by: 70, hoursLater: 5, text: 'Nous serions ravis. Deux personnes suffisent-elles ?' },
      { by: 63, hoursLater: 2, text: 'Trois, c’est plus sûr. Il part avec vous !' },
    ],
    isOver: true,
  },
  {
    by: 74,
    daysAgo: 11,
    subject: 'Étudiant de deuxième année cherche stage en hydrologie',
    text: 'De juin à août, en France ou ailleurs en Europe. J’ai suivi les cours de mécanique des fluides et je programme volontiers.',
    ad: { side: 'seek', category: 'internship', price: '', place: '' },
    answers: [
      {
        by: 30,
        hoursLater: 30,
        text: 'Écrivez à l’agence de bassin : ils prennent deux stagiaires chaque été.',
      },
    ],
  },
  {
    by: 80,
    daysAgo: 17,
    subject: 'Table de ferme et six chaises',
    text: 'Chêne massif, deux mètres, quelques marques de vie. Visible le week-end.',
    ad: { side: 'offer', category: 'sale', price: '300 €, à débattre', place: 'Rennes' },
  },
  {
    by: 85,
    daysAgo: 26,
    subject: 'Covoiturage quotidien Versailles – Palaiseau',
    text: 'Je fais le trajet tous les matins vers 8 h, retour à 18 h. Partageons les frais et la conversation.',
    ad: { side: 'offer', category: 'lift', price: '', place: 'Versailles' },
  },
  {
    by: 91,
    daysAgo: 41,
    subject: 'Appartement de trois pièces à Lyon, quartier Monplaisir',
    text: 'Libre tout de suite, 68 m², balcon. Bail de trois ans.',
    ad: { side: 'offer', category: 'housing', price: '1 050 € par mois', place: 'Lyon 8e' },
  },
  {
    by: 96,
    daysAgo: 55,
    subject: 'Recherche associé technique pour un logiciel de navigation',
    text: 'Le modèle tourne, les premiers clients attendent, il me manque quelqu’un qui aime construire. Parlons-en autour d’un café.',
    ad: { side: 'seek', category: 'job', price: '', place: 'Paris' },
  },
  {
    by: 103,
    daysAgo: 0.1,
    subject: 'Cours particuliers de mathématiques, tous niveaux',
    text: 'Bonjour, je donne des cours de la troisième à la terminale, chez vous ou à distance.',
    ad: { side: 'offer', category: 'other', price: '35 € l’heure', place: 'Paris' },
    isWaiting: true,
  },
];

export const smallAds: DemoForum = {
  slug: 'petites-annonces',
  name: 'Petites annonces',
  description: 'Vendre, loger, embaucher, partager une voiture : entre nous, et pour trente jours.',
  kind: 'ads',
  group: null,
  readableBy: 'members',
  writableBy: 'members',
  premoderation: 'newcomers',
  categories: [],
  moderators: ['moderator'],
  threads,
};
