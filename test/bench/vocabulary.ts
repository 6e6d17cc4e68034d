/** Words of our people's mail, the frequent first, and invented ones after: as many as a real archive has. */
const frequent = `
de la le et les des en à un du une que pour dans est qui nous au sur vous par ce pas avec plus il sont se ne ou cette
the of to and in is you for on we with are be this your
bonjour camarades réunion groupe dîner prochain inscription école membres soirée information date lieu président bureau
annuel message merci cordialement conférence projet travail année semaine adresse téléphone salle restaurant mardi jeudi
samedi juin mars octobre janvier septembre participer présence réponse avant après heures euros cotisation association
polytechnique promotion anciens élèves visite musée voyage sortie randonnée voile golf tennis concert théâtre cinéma
meeting dinner annual please register members information thanks regards conference project school next week date
entreprise emploi carrière stage poste ingénieur recherche industrie énergie climat finance santé numérique données
conseil administration assemblée générale vote élection candidat rapport moral financier trésorier secrétaire
invitation organisation programme intervenant thème débat table ronde discussion question proposition accord décision
famille enfants appartement louer vendre voiture vélo meubles échange recherche offre proche gare paris lyon toulouse
photos documents pièce jointe lien site page internet courriel liste abonnés modération archives lettre forum
european industry energy research engineering career opportunity position company lecture speaker session update
anniversaire mariage naissance décès condoléances souvenir histoire livre auteur lecture poésie musique piano orchestre
cuisine vin dégustation fromage boulangerie marché jardin fleurs montagne neige ski plage mer bateau régate équipage
`.split(/\s+/);

const syllables =
  `ba bel bra cal cen con cor dan der dis du fer fin for gar gen gra hau in jar lan li lon ma men mon na ni
 or par per po pré que ran ré ri ro sa ser si so ta ter ti tor tra val ver vi vo za`.split(/\s+/);
const endings = [
  'tion',
  'ment',
  'eur',
  'euse',
  'ité',
  'ing',
  'ed',
  'ly',
  'er',
  'ée',
  'able',
  'ique',
  'age',
  's',
  '',
];

export const vocabularySize = 60_000;

/** A number from 0 to 1, the same in every run. */
export type Chance = () => number;

export function chanceFrom(seed: number): Chance {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The words by rank: a real language for those that are read, and a long tail of names and forms. */
export function vocabulary(chance: Chance): string[] {
  const words = new Set(frequent.filter(word => word !== ''));
  while (words.size < vocabularySize) {
    const parts = Array.from({ length: 2 + Math.floor(chance() * 2) }, () => pick(syllables, chance));
    words.add(parts.join('') + pick(endings, chance));
  }
  return [...words];
}

/** The rank of the next word, as in any language (Zipf): the n-th word comes 1/n as often as the first. */
export function zipf(size: number): (chance: Chance) => number {
  const sums = new Float64Array(size);
  let sum = 0;
  for (let rank = 0; rank < size; rank++) sums[rank] = sum += 1 / (rank + 2.7);
  return chance => {
    const target = chance() * sum;
    let [low, high] = [0, size - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle]! < target) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

function pick<T>(values: readonly T[], chance: Chance): T {
  return values[Math.floor(chance() * values.length)]!;
}
