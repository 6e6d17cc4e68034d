import type { DemoForum } from './demo-forum.js';

const crews: DemoForum = {
  slug: 'x-voile-equipages',
  name: 'Bourse aux équipiers',
  description: 'Une place à bord, un équipier qui manque : dites la zone, les dates et le niveau.',
  kind: 'ads',
  group: 'x-voile',
  readableBy: 'group',
  writableBy: 'group',
  premoderation: 'none',
  categories: [],
  moderators: ['moderator'],
  threads: [
    {
      by: 2,
      daysAgo: 0.9,
      subject: 'Deux places pour les Glénan, long week-end de mai',
      text: 'Sloop de onze mètres, départ de Concarneau le jeudi soir. Débutants bienvenus pourvu qu’ils sachent faire la vaisselle en gîtant.',
      ad: { side: 'offer', category: 'other', price: '90 € de caisse de bord', place: 'Concarneau' },
      answers: [
        { by: 'member', hoursLater: 2, text: 'J’en suis, et j’amène le café.' },
        { by: 6, hoursLater: 6, text: 'Reste-t-il une place ? Je fais la vaisselle même à la cape.' },
      ],
    },
    {
      by: 9,
      daysAgo: 5,
      subject: 'Cherche équipier confirmé pour un convoyage vers les Açores',
      text: 'Départ de Lorient début juin, dix à douze jours de mer, retour en avion. Nous sommes trois, il nous manque un quart.',
      ad: { side: 'seek', category: 'other', price: '', place: 'Lorient – Horta' },
    },
    {
      by: 13,
      daysAgo: 38,
      subject: 'Régate d’entraînement en baie de Quiberon',
      text: 'Il me manque un embraqueur pour dimanche.',
      ad: { side: 'seek', category: 'other', price: '', place: 'La Trinité' },
    },
  ],
};

const wardroom: DemoForum = {
  slug: 'x-voile-carre',
  name: 'Le carré',
  description: 'On y refait la course, le bateau et le monde, le soir au mouillage.',
  kind: 'discussion',
  group: 'x-voile',
  readableBy: 'members',
  writableBy: 'group',
  premoderation: 'none',
  categories: ['Matériel', 'Récits', 'Sécurité'],
  moderators: [],
  threads: [
    {
      by: 'animator',
      daysAgo: 1.1,
      subject: 'Vos balises personnelles : lesquelles, et les portez-vous vraiment ?',
      text: 'Avant la saison, le bureau voudrait acheter six balises en commun. Dites-nous ce que vous avez, ce que vous en pensez, et si elles quittent le fond du sac.',
      category: 'Sécurité',
      answers: [
        {
          by: 1,
          hoursLater: 2,
          text: 'Toujours au harnais. Une balise dans la cabine ne sert qu’à rassurer les parents.',
        },
        {
          by: 8,
          hoursLater: 4,
          text: 'Je préfère celles qui préviennent aussi le bord : à quarante nœuds, c’est lui qui revient vous chercher.',
        },
        {
          by: 'moderator',
          hoursLater: 7,
          text: '> celles qui préviennent aussi le bord\n\nOui, et pensez à les inscrire au registre, avec le bon numéro de téléphone.',
        },
      ],
    },
    {
      by: 14,
      daysAgo: 6.5,
      subject: 'Récit : sept jours de brume entre Ouessant et les Scilly',
      text: 'Nous étions partis pour quatre jours de beau temps. Nous avons vu trois phares, un cargo de très près, et jamais l’horizon.\n\nLe journal de bord est là : https://carnets.example/brume',
      category: 'Récits',
      answers: [
        {
          by: 'member',
          hoursLater: 12,
          text: 'Le passage du cargo m’a donné froid dans le dos. Bien vu, la corne de brume.',
        },
      ],
    },
    {
      by: 17,
      daysAgo: 22,
      subject: 'Antifouling : qui a essayé sans cuivre ?',
      text: 'Deux saisons pour nous : un peu plus de brosse, beaucoup moins de remords.',
      category: 'Matériel',
    },
  ],
};

/** Of the first group of the demonstration, where most personas are at home. */
export const groupForums: readonly DemoForum[] = [crews, wardroom];
