import type { PostingContext } from './posting-context.js';
import { looksLikeCommand, ownLines } from './rules/looks-like-command.rule.js';
import { wordsOf } from './rules/words.js';

/** A plea is an outburst; whoever writes more explains something. */
const maxWords = 40;

/**
 * Whether a post counts towards a cascade: a plea from a subscriber whose domain does not deny it. Strangers could pull
 * the brake of any list otherwise.
 */
export function countsAsPlea(context: PostingContext): boolean {
  const { author } = context;
  return author.subscription !== null && author.identity !== 'contradicted' && isPlea(context);
}

/** Whether a post asks all others to take its author off, or to stop: as a command, or in an answer to others. */
function isPlea(context: PostingContext): boolean {
  const words = ownLines(context.message.body?.text ?? '').flatMap(wordsOf);
  const isShort = words.length <= maxWords;
  return (isShort && pleas.test(words.join(' '))) || looksLikeCommand(context).kind !== 'pass';
}

/** Of words without accents, one space between. */
const pleas = new RegExp(
  [
    String.raw`\b(?:desabonnez|desinscrivez|retirez|enlevez|supprimez|radiez|otez) (?:moi|nous)\b`,
    String.raw`(?<!(?:pas|comment|sans|pour) )\b(?:me|nous) (?:desabonner|desinscrire|retirer|enlever|supprimer|radier)\b`,
    String.raw`\b(?:arretez|cessez|stop|finissez|arreter|cesser|eviter|evitez)(?: svp| s il vous plait| merci)? (?:de |d |avec )?(?:faire )?(?:les? |vos )?(?:repondre|reponses?|repondez|m envoyer|m ecrire|envoyer|ecrire|ces (?:mails?|messages?))\b`,
    String.raw`\bne (?:repondez|repondre) (?:plus|pas|surtout pas) a tous\b`,
    String.raw`\bne plus (?:recevoir|etre destinataire)\b`,
    String.raw`\b(?:unsubscribe|remove|delete) (?:me|us)\b`,
    String.raw`\btake (?:me|us) off\b`,
    String.raw`\bstop (?:replying|reply|responding|emailing|mailing|writing|sending|these|this)\b`,
    String.raw`\b(?:do not|don t|please not) repl(?:y|ying) (?:to )?all\b`,
  ].join('|'),
);
