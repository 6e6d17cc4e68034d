import type { ForumAnswerTrouble } from '../forum-answer.entity.js';

export const fr = {
  subject: (subject: string, forum: string) => `Re: [${forum}] ${subject}`,
  refused: 'Votre réponse n’a pas paru.',
  troubles: {
    'not-yours-to-write': 'Vous n’écrivez pas, ou plus, dans ce forum.',
    banned:
      'Ce forum ne prend pas un texte comme celui-ci : il contient des mots, ou une adresse, que ses modérateurs refusent.',
    suspended: 'Une mesure vous empêche d’écrire en ce moment.',
    'too-much':
      'Vous avez déjà beaucoup écrit ces dernières heures : renvoyez-la demain, ou écrivez sur le site.',
    'category-unknown': 'Ce fil n’est plus là où il était.',
    closed: 'Ce fil est clos : on n’y répond plus.',
    empty:
      'Nous n’y avons trouvé que le message auquel vous répondiez. Écrivez votre texte au-dessus de lui.',
    'too-long': 'Elle est trop longue : 20 000 caractères au plus.',
    gone: 'Ce forum ne vous est plus ouvert.',
  } satisfies Record<ForumAnswerTrouble, string>,
  adOver: 'Cette annonce est terminée : on n’y répond plus.',
  textBack: 'Voici votre texte, pour que rien ne se perde :',
  waiting: 'Votre réponse attend qu’un modérateur la lise. Vous saurez ce qu’il en décide.',
  leftOut: (names: readonly string[]) =>
    `Votre réponse a été reprise sans ${names.length === 1 ? 'cette pièce jointe' : 'ces pièces jointes'} : ${names.join(', ')}. Dix fichiers au plus, de cinq mégaoctets chacun.`,
  page: 'Le fil sur le site',
  footer: (forum: string) => `Vous avez répondu par courrier à un message du forum « ${forum} ».`,
  askSubject: (subject: string) => `Confirmez votre réponse : ${subject}`,
  ask: (forum: string) => `Une réponse à un message du forum « ${forum} » nous est arrivée en votre nom :`,
  askWhy:
    'Rien ne prouve qu’elle vienne de vous : elle ne paraîtra pas avant que vous ne confirmiez sur la page, d’ici trois jours. Si vous n’avez rien écrit, ne faites rien.',
  askAction: 'Voir et confirmer',
  askFooter: (forum: string) =>
    `Vous suivez le forum « ${forum} » par courrier, et la réponse portait votre adresse.`,
  other:
    'L’adresse à laquelle vous avez écrit ne sert qu’à la personne qui avait reçu ce courrier. Répondez sur la page du fil, si elle vous est ouverte.',
};

export type ForumAnswerWords = typeof fr;
