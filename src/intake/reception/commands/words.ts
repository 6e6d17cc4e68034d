/** Lower case, without accents, typographic apostrophes made plain: for comparing with our own lists of words. */
export function unaccented(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();
}

/** The runs of letters of a text, unaccented. */
export function wordsOf(text: string): string[] {
  return unaccented(text).match(/\p{L}+/gu) ?? [];
}

const wordSet = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** What each order is called; French first, without accents. */
export const orderWords = {
  help: wordSet(
    'aide aider aidez help info infos information informations commande commandes command commands',
  ),
  subscribe: wordSet(
    `abonner abonne abonnez abonnee abonnement inscrire inscris inscrivez inscription rejoindre souscrire
     subscribe subscribed subscription join`,
  ),
  unsubscribe: wordSet(
    `desabonner desabonne desabonnez desabonnee desabonnement desinscrire desinscris desinscrivez desinscription
     resilier quitter partir radier retirer retirez supprimer supprimez stop
     unsubscribe unsubscribed unsubscription unsub signoff leave remove`,
  ),
  paused: wordSet(
    `pause paused suspendre suspendez suspends suspension suspendu vacances absence nomail vacation holiday`,
  ),
  each: wordSet('chaque reprendre reprends reprenez reprise immediat normal each resume'),
  who: wordSet('qui abonnes membres who review subscribers members roster'),
} as const;

/** They announce a mode. */
export const modeWords = wordSet('set mode option reglage regler passer');

/** A line of nothing but these says nothing, and beside an order they change nothing. */
export const courtesies = wordSet(
  `bonjour bonsoir cher chers chere cheres madame monsieur hello hi dear please pls svp stp s il vous te plait
   merci thanks thank you d m avance par ma mon mes my me moi je j i voudrais aimerais souhaite souhaiterais veux
   desire demande demander would like want wish to etre be pouvez pourriez peux could can de des du la le les l a
   au aux en from of off on is est sont are this that the cette ce c liste listes list lists mailing diffusion
   mail mails email emails envoi envois adresse address votre vos your cordialement bien vouloir faire regards et
   and jusqu jusque until il y re fwd tr`,
);

/** After these nothing is read. */
export const endWords = wordSet('fin end');

/** The first word of who does not want what a confirmation asks. */
export const refusals = wordSet('non no nope nein refuse refus annuler annule cancel jamais never stop');
