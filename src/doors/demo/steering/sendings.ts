/** A text of the past, and to whom it went. People and lists are numbers of the invented world. */
export interface Sending {
  readonly subject: string;
  readonly text: string;
  readonly daysAgo: number;
  readonly author: { readonly name: string; readonly address: string };
  /** So many people, this many in each message. */
  readonly outside: { readonly people: number; readonly inMessage: number } | null;
  /** Lists of different groups. */
  readonly lists: readonly number[];
}

const company = { name: 'Cap Horizon Conseil', address: 'contact@cap-horizon.example' };
const collector = { name: 'La Lettre des Décideurs', address: 'redaction@lettre-decideurs.example' };

const workshops = (month: string): string => `Chère camarade, cher camarade,

Nos ateliers pour dirigeants reprennent en ${month}. Une demi-journée, douze participants, un cas réel apporté par l’un
d’eux : vous repartez avec un plan d’action relu par les autres. Les ateliers ont lieu dans nos bureaux du quai, le mardi
matin, et la participation est offerte aux anciens élèves pour leur première séance.

Répondez simplement à ce message pour recevoir le programme.

Cap Horizon Conseil`;

/** A small company that writes to more people each month, never to too many at once. */
const growing: readonly Sending[] = [
  [125, 12, 'mars'],
  [95, 25, 'avril'],
  [65, 50, 'mai'],
  [35, 100, 'juin'],
  [5, 200, 'septembre'],
].map(([daysAgo, people, month]) => ({
  subject: `Ateliers pour dirigeants : ${month}`,
  text: workshops(String(month)),
  daysAgo: Number(daysAgo),
  author: company,
  outside: { people: Number(people), inMessage: 20 },
  lists: [],
}));

export const collected: Sending = {
  subject: 'Votre abonnement d’essai à La Lettre des Décideurs',
  text: `Bonjour,

Les décideurs d’aujourd’hui lisent chaque semaine notre lettre économique : analyses des marchés, entretiens exclusifs,
conseils patrimoniaux et tribunes. Nous vous offrons trois mois d’essai, sans engagement, réservés aux anciens des grandes
écoles. Cliquez sur le lien de confirmation avant vendredi pour recevoir le premier numéro dès lundi matin.

La rédaction`,
  daysAgo: 3,
  author: collector,
  outside: { people: 36, inMessage: 18 },
  lists: [],
};

/** @param poster who writes to one list after the other */
export function sendings(poster: Sending['author']): readonly Sending[] {
  return [
    ...growing,
    collected,
    {
      subject: 'Concert au profit de l’hôpital, le 12',
      text: `Chers amis,

Notre chœur donne son concert annuel au profit de l’hôpital pour enfants le samedi 12 à vingt heures trente, dans
l’église Saint-Merri. Au programme, le Requiem de Duruflé et trois motets de Poulenc, avec orgue et violoncelle. Les
places sont à quinze euros, gratuites pour les moins de vingt ans, et toute la recette ira au service de pédiatrie.

Venez nombreux, et parlez-en autour de vous.`,
      daysAgo: 22,
      author: { name: 'Chœur des Quais', address: 'bureau@choeur-des-quais.example' },
      outside: { people: 140, inMessage: 14 },
      lists: [],
    },
    {
      subject: 'Vends appartement, Paris 13e, 74 m²',
      text: `Bonjour à tous,

Je vends un appartement de soixante-quatorze mètres carrés près de la place d’Italie, au quatrième étage avec ascenseur,
deux chambres, séjour traversant, cave et place de vélo. Immeuble calme de 1934, chauffage collectif, travaux faits
l’année dernière. Visites le samedi matin. Merci de me répondre directement, je peux envoyer des photographies et le plan.`,
      daysAgo: 12,
      author: poster,
      outside: null,
      lists: [0, 1],
    },
  ];
}
