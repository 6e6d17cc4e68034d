import { counted } from '../../../foundation/i18n/format.js';

export const fr = {
  title: 'Chaque message à qui il concerne.',
  lead: 'Vigie tient les listes de diffusion des groupes de la communauté : camarades et amis, promotions, groupes professionnels, régionaux ou de loisirs. On y écrit d’une simple adresse, on en part d’un geste, et personne n’écrit à tout le monde.',
  promises: [
    {
      title: 'Écrire à son groupe',
      text: 'Un message à l’adresse de la liste, depuis sa messagerie habituelle. Vous savez toujours où il en est, et pourquoi.',
    },
    {
      title: 'Modérer en quelques secondes',
      text: 'Le message, les raisons de son attente, deux boutons. Une seule décision, signée, et son auteur en est prévenu.',
    },
    {
      title: 'Partir sans se fâcher',
      text: 'Le bouton « Se désabonner » de votre messagerie, et c’est fait. Sans compte ni mot de passe.',
    },
  ],
  enter: 'Se connecter avec son adresse',
  welcome: (name: string) => `Bonjour ${name}`,
  held: (count: number) => `${counted('fr', count, 'message attend', 'messages attendent')} votre décision`,
  nothingHeld: 'Aucun message n’attend votre décision.',
  openHeld: 'Voir la file',
  requests: (count: number, group: string) =>
    `${counted('fr', count, 'demande attend', 'demandes attendent')} votre réponse : ${group}`,
  myGroups: 'Mes groupes',
  noGroup: 'Vous n’êtes membre d’aucun groupe pour le moment.',
  animator: 'Vous l’animez',
  findGroup: 'Trouver un groupe',
  myLists: 'Mes listes',
  setLists: 'Régler ce que je reçois',
  noList: 'Vous n’êtes abonné à aucune liste pour le moment.',
  listCount: (count: number) => counted('fr', count, 'liste', 'listes'),
  archive: 'Archives',
  archiveOf: (list: string) => `Archives de la liste ${list}`,
};
