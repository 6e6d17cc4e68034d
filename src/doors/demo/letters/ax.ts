import type { DemoArticle } from './written.js';

/** The AX's own letter, the latest past issue first. */
export const axIssues: readonly (readonly DemoArticle[])[] = [
  [
    {
      category: 'associations',
      title: 'Assemblée générale : convocation et vote à distance',
      text: 'L’assemblée se tiendra à la Maison des X, et à distance pour ceux qui ne peuvent venir. Le vote est ouvert quinze jours. Trois résolutions portent sur les statuts : leur texte est joint au rapport moral.',
      link: 'https://ax.example/assemblee',
      on: 24,
    },
    {
      category: 'associations',
      title: 'Cotisations : ce qu’elles ont permis cette année',
      text: 'Cent quarante familles aidées par la caisse de secours, deux mille entretiens de carrière, l’annuaire tenu à jour. Si vous n’avez pas encore réglé la vôtre, il reste six semaines.',
      link: 'https://ax.example/cotisation',
    },
    {
      category: 'careers',
      title: 'Ateliers de négociation salariale',
      text: 'Deux soirées de trois heures, douze participants, jeux de rôle filmés. Réservés aux membres à jour de cotisation ; les femmes des promotions 2010 à 2020 sont prioritaires pour la première session.',
      contact: 'carrieres@courriel.example',
      on: 11,
    },
    {
      category: 'school',
      title: 'Bal : la billetterie ouvre aux anciens',
      text: 'Trois mille places à l’Opéra. Les deux premières semaines sont réservées aux membres, dans la limite de quatre places chacun. Les bénéfices vont à la caisse de solidarité des élèves.',
      link: 'https://ax.example/bal',
    },
  ],
  [
    {
      category: 'associations',
      title: 'La nouvelle équipe de l’action sociale se présente',
      text: 'Une assistante sociale, un médecin et huit bénévoles répondent à toute demande sous trois jours, sans dossier préalable. Ce qui leur est confié ne sort pas de l’équipe.',
      contact: 'entraide@courriel.example',
    },
    {
      category: 'careers',
      title: 'Permanences du service carrières en région',
      text: 'Lyon, Toulouse, Nantes et Strasbourg reçoivent un conseiller une journée par mois. On vient avec un CV, ou seulement avec une question.',
      link: 'https://ax.example/carrieres',
    },
    {
      category: 'associations',
      title: 'Ravivage de la flamme, Arc de Triomphe, 18 h 15',
      text: '',
      on: 13,
      isCalendar: true,
    },
  ],
];

/** What the AX has ready for the issue to come. */
export const axAccepted: readonly DemoArticle[] = [
  {
    category: 'associations',
    title: 'Élections au conseil : appel à candidatures',
    text: 'Huit sièges sont à pourvoir. Une candidature tient en une page et une photo ; elle est reçue jusqu’au 20. Les femmes et les promotions postérieures à 2000 restent trop peu représentées.',
    link: 'https://ax.example/elections',
  },
  {
    category: 'careers',
    title: 'Forum emploi : quarante employeurs en une soirée',
    text: 'De la jeune pousse à l’administration centrale, chacun tient une table de cinq places pendant vingt minutes. Vous en choisissez six à l’avance.',
    link: 'https://ax.example/forum',
    on: 26,
  },
];
