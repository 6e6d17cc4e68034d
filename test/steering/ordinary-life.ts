import { chanceFrom, vocabulary, vocabularySize, zipf } from '../bench/vocabulary.js';

/** What a post of an ordinary year says, to which of the lists, from whom. */
export interface OrdinaryPost {
  readonly author: string;
  /** To the list of one of `groupCount` groups, or to twelve friends by their lifetime addresses. */
  readonly to: { readonly group: number } | { readonly friends: readonly number[] };
  readonly subject: string;
  readonly text: string;
  /** It answers a post of the same list. */
  readonly isAnswer: boolean;
}

export const groupCount = 60;
const peopleCount = 1_500;

const givenNames = [
  'Anne',
  'Bruno',
  'Claire',
  'David',
  'Élise',
  'François',
  'Hélène',
  'Karim',
  'Marie',
  'Paul',
];
const places = [
  'chez Georges',
  'au Procope',
  'à la Maison des X',
  'au golf de Saint-Cloud',
  'à la Cartoucherie',
];
const topics = [
  'le trésorier',
  'la sortie de juin',
  'le site du groupe',
  'les cotisations',
  'le concert',
  'le voyage',
];
const said = [
  'a été discuté longuement et sera repris le mois prochain',
  'a fait l’objet d’un vote à main levée',
  'reste en attente d’un devis de notre fournisseur habituel',
  'est confié à une petite équipe qui rendra compte par écrit',
  'a été approuvé à l’unanimité des présents',
];

/** The same for the same seed: greetings, minutes, dinner mails, answers, condolences, jokes among friends. */
export function* ordinaryPosts(count: number, seed = 7): Generator<OrdinaryPost> {
  const dice = chanceFrom(seed);
  const chance = (below: number): number => Math.floor(dice() * below);
  const one = <T>(from: readonly T[]): T => from[chance(from.length)] ?? from[0]!;
  const kinds = [greeting, minutes, dinner, answer, condolence, joke, question, photos];
  for (let number = 0; number < count; number++) {
    const kind = one(kinds);
    const group = chance(groupCount);
    const person = chance(peopleCount);
    const to = kind === joke ? { friends: friendsOf(person) } : { group };
    yield {
      author: `p${person}@home.example`,
      to,
      isAnswer: kind === answer,
      ...kind({ one, chance, group, number, person }),
    };
  }
}

/** The circle somebody laughs with: the same dozen all year. */
function friendsOf(person: number): number[] {
  const first = person - (person % 12);
  return Array.from({ length: 12 }, (_, at) => first + at).filter(friend => friend !== person);
}

const words = vocabulary(chanceFrom(5));
const rank = zipf(vocabularySize);

/** What a group has to say: words as people use them, the frequent ones often. */
function matter(seed: number, length: number): string {
  const chance = chanceFrom(seed);
  return Array.from({ length }, () => words[rank(chance)]).join(' ');
}

interface Dice {
  readonly one: <T>(from: readonly T[]) => T;
  readonly chance: (below: number) => number;
  readonly group: number;
  readonly number: number;
  readonly person: number;
}

type Said = Pick<OrdinaryPost, 'subject' | 'text'>;

function greeting({ one, chance }: Dice): Said {
  const year = 2025 + chance(3);
  return {
    subject: `Bonne année ${year}`,
    text: `Chers amis,\nBonne année à tous, meilleurs vœux pour vous et vos proches, santé bonheur et prospérité !\nAmitiés,\n${one(givenNames)}`,
  };
}

function minutes({ one, chance, group, number }: Dice): Said {
  const points = Array.from(
    { length: 6 },
    () => `${one(topics)} ${one(said)}, ${one(givenNames)} suit (${chance(900)})`,
  );
  return {
    subject: `Compte rendu du bureau du groupe ${group}`,
    text: `Bonjour,\nVoici le compte rendu de la réunion n° ${number} du groupe ${group}.\n${points.join('.\n')}. ${matter(number, 90)}.\nProchaine réunion ${one(places)} le ${1 + chance(28)}.\nCordialement,\n${one(givenNames)}`,
  };
}

function dinner({ one, chance, group }: Dice): Said {
  return {
    subject: 'Dîner du mois',
    text: `Bonjour à tous,\nNotre dîner du groupe ${group} aura lieu ${one(places)} le ${1 + chance(28)} à ${18 + chance(3)} heures ${chance(60)}. Menu à ${25 + chance(40)} euros, ${one(['vin compris', 'vin en sus', 'eau et café compris'])}. Inscription auprès de ${one(givenNames)} avant le ${1 + chance(28)}, table de ${4 + chance(30)} personnes au nom de ${one(givenNames)}. ${matter(chance(1e9), 25)}.\nAmitiés`,
  };
}

function answer({ one, chance, group, person }: Dice): Said {
  const quoted = minutes({ one, chance, group, person, number: chance(500) }).text.replaceAll(/^/gm, '> ');
  return {
    subject: 'Re: Compte rendu',
    text: `${one(['Merci beaucoup !', 'Je viendrai avec plaisir.', 'Je ne pourrai pas venir, désolé.', 'Bien reçu, merci.'])}\n\nLe ${1 + chance(28)} mars, ${one(givenNames)} a écrit :\n${quoted}`,
  };
}

function condolence({ one }: Dice): Said {
  return {
    subject: 'Décès de notre camarade',
    text: `Chers camarades,\nNous avons la tristesse de vous annoncer le décès de ${one(givenNames)}. Toutes nos condoléances à sa famille, mes pensées vont à sa famille.\nAmicalement`,
  };
}

/** Each circle has its own, and tells it again and again. */
function joke({ one, chance, person }: Dice): Said {
  const story = matter(1_000 + (person - (person % 12)) * 5 + chance(5), 60);
  return {
    subject: 'Pour rire',
    text: `Celle-ci m’a fait rire (${chance(50)}) :\n${story}\n${one(givenNames)}`,
  };
}

function question({ one, chance, group }: Dice): Said {
  return {
    subject: `Question sur ${one(topics)}`,
    text: `Bonjour, ${one(givenNames)} m’avait dit que ${matter(chance(1e9), 30)}. Quelqu’un du groupe ${group} sait-il où en est ${one(topics)} ?`,
  };
}

function photos({ one, chance }: Dice): Said {
  return {
    subject: 'Photos',
    text: `Voici les photos de ${one(topics)} : https://photos.example/album/${chance(100_000)}`,
  };
}
