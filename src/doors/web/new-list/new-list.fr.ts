import { number } from '../../../foundation/i18n/format.js';

export const fr = {
  title: 'Ouvrir une liste',
  lead: 'Choisissez à quoi elle sert : ses réglages suivent, et chacun d’eux se change ensuite.',
  preset: 'À quoi elle sert',
  presets: {
    discussion: 'Discuter',
    announcement: 'Annoncer',
    contact: 'Être joint',
    committee: 'Travailler à quelques-uns',
  },
  presetHints: {
    discussion: 'Chaque abonné écrit à tous ; les premiers messages d’un nouveau sont lus d’abord.',
    announcement: 'Les animateurs écrivent, les autres lisent et leur répondent.',
    contact: 'Une adresse du groupe : tout le monde y écrit, seuls ses abonnés lisent.',
    committee: 'Un bureau, une équipe : ses membres se voient, s’écrivent et s’envoient des documents.',
  },
  name: 'Son nom',
  nameHint: (domain: string) => `Ce qui précède @${domain}`,
  free: (address: string) => `${address} est libre.`,
  proposal: (name: string) => `Pour cet usage, on pourrait l’appeler ${name}.`,
  description: 'Description',
  descriptionHint: 'Une ligne, que tout le monde lit : à quoi sert la liste, pour qui.',
  moderators: 'Qui lit les messages qui attendent, en décide et en est prévenu',
  moderatorsHint: 'Si personne n’est coché, tous les animateurs du groupe.',
  settings: 'Ses réglages',
  bound: (most: number, registered: number) =>
    `Une liste ne peut pas couvrir plus d’un quart de l’annuaire (${number('fr', most)} personnes sur ${number('fr', registered)}) : au-delà, deux membres du conseil doivent signer, et le site la modère.`,
  preview: 'Voir l’effet',
  create: 'Ouvrir la liste',
  faults: {
    preset: 'Choisissez à quoi sert la liste.',
    description: 'Une seule ligne, de 300 caractères au plus.',
  },
};

export type NewListWords = typeof fr;
