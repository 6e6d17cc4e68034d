import type { ListFacts, MessageFacts } from '../posting-context.js';
import { hold, pass, type Rule } from '../rule.js';
import { wordsOf } from './words.js';

/** A command and its courtesies are rarely longer; a sentence of a conversation often is. */
const maxBodyWords = 16;

/** Longer than any command: what follows need not be read. */
const maxBodyCharacters = 2_000;

/**
 * Holds what was meant for `-request` or `-leave`: a subject, or a line of a very short text, made of nothing
 * but a command and courtesies. "Comment éviter les désabonnements ?" has other words, and passes.
 */
export const looksLikeCommand: Rule = ({ message, list }) => {
  const courtesies = new Set([...courtesyWords, ...wordsOf(list.address.split('@')[0] ?? '')]);
  return candidates(message, list).some(words => isCommand(words, courtesies))
    ? hold('looks-like-command', { leave: list.address.replace('@', '-leave@') })
    : pass;
};

function candidates(message: MessageFacts, list: ListFacts): string[][] {
  const lines = ownLines(message.body?.text ?? '').map(wordsOf);
  const isShort = lines.flat().length <= maxBodyWords;
  return [wordsOf(withoutTag(message.subject, list)), ...(isShort ? lines : [])];
}

function isCommand(words: readonly string[], courtesies: ReadonlySet<string>): boolean {
  const meant = words.filter(word => !courtesies.has(word));
  const asks = words.some(word => word === 'me' || word === 'moi');
  return meant.length > 0 && meant.every(word => commands.has(word) || (asks && requests.has(word)));
}

/** What the author wrote: without quoted lines, nor what follows a signature or a quoted header. */
export function ownLines(text: string): string[] {
  const lines = text.slice(0, maxBodyCharacters).split('\n');
  const end = lines.findIndex(line => endsOwnText.test(line));
  return lines.slice(0, end === -1 ? undefined : end).filter(line => !line.startsWith('>'));
}

const endsOwnText =
  /^(?:-- ?\r?$|-{5}|_{5}|De\s?:|From:|Le \d|Le \p{L}+\.? \d|On \p{L}+,|Envoyé d|Sent from)/u;

/** `[golf] Désabonnement`: a tag is no word of the author's. A reply (`Re:`) keeps its mark, and passes. */
function withoutTag(subject: string, list: ListFacts): string {
  const end = subject.indexOf(']');
  return subject.trimStart().startsWith('[') && end > 0 && end <= list.address.length
    ? subject.slice(end + 1)
    : subject;
}

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Without accents. "Inscription", "abonnement", "stop" or "help" are no commands: people say them to each other. */
const commands = wordSet(
  `unsubscribe unsubscribed unsubscription unsub signoff subscribe desinscription desinscrire desinscris
   desinscrivez desinscrit desinscrite desabonnement desabonner desabonne desabonnee desabonnez`,
);

/** Commands only with "me" or "moi": one may remove other things. */
const requests = wordSet(
  'remove delete retirer retirez retire enlever enlevez enleve supprimer supprimez radier radiez',
);

const courtesyWords = wordSet(
  `bonjour bonsoir hello hi dear cher chers chere cheres please pls svp stp s il vous te plait merci thanks
   thank you d avance par ma mon my me moi je j i voudrais aimerais souhaite souhaiterais veux desire demande
   would like want wish to etre be pouvez pourriez peux could can de des du la le les l a from of off this
   that the cette ce liste listes list lists mailing diffusion mail mails email emails adresse address votre
   vos cordialement regards et and en bien vouloir`,
);
