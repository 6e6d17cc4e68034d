/** Whether a text begins by naming one person, or by calling many; null where it does neither. */
export type Greeting = 'one' | 'many' | null;

/** By the first lines that hold words. */
export function greetingOf(text: string): Greeting {
  const lines = text
    .slice(0, 600)
    .split(/\r\n?|\n/)
    .map(line => line.trim().slice(0, 120))
    .filter(line => line !== '' && !line.startsWith('>'))
    .slice(0, 3);
  for (const line of lines) {
    if (manyGreeted.test(line) || greetsAnybody(line)) return 'many';
    if (greetsOne(line)) return 'one';
  }
  return null;
}

const hello =
  /^(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|cher|chère|chere|dear|mon cher|ma chère|ma chere)\s+/iu;
const manyGreeted =
  /^(?:(?:bien |très )?(?:chers|chères|cheres|cher\S{1,5}s)\b|(?:bonjour|bonsoir|salut|hello|coucou|hi|hey|dear) (?:à |a |chers |chères |cher |dear )?(?:tous|toutes|all|everyone|everybody|les |la |camarades|amis|friends|colleagues|members|folks|guys|team|fellow|alumni)|mesdames|messieurs|(?:chère )?madame,? (?:cher )?monsieur|(?:cher )?monsieur,? (?:chère )?madame|à tous|a tous|ladies and|dear (?:sir|madam|customer|client|user|subscriber|participant|member)|cher (?:client|adhérent|membre|participant|abonné|utilisateur|camarade)|chère cliente|camarades|les amis)/iu;
const title = /^(?:monsieur|madame|mademoiselle|mr|mrs|ms|dr|docteur|professeur|maître)\b/iu;
const name = /^\p{Lu}[\p{L}'’.-]{0,30}$/u;
const nameLink = /^(?:de|du|des|la|le|d’|van|von|der|et|and|&)$/u;

/** Who is called so is one of many. */
const anybody =
  /(?<!\p{L})(?:there|again|world|friends?|colleagues?|alumn[iaeus]{1,2}|readers?|subscribers?|members?|neighbou?rs?|comrades?|graduates?|classmates?|recipients?|partners?|supporters?|community|club|groupe?|team|all|camarades?|amie?s?|collègues?|lecteurs?|lectrices?|adhérente?s?|membres?|voisine?s?|confrères?|participante?s?|sociétaires?|anciene?s?|ancienne?s?|promo(?:tion)?s?|abonnée?s?|cliente?s?|utilisateurs?)(?!\p{L})/iu;

const maybeOne = /(?<!\p{L})(?:there|again|world|amie?|collègue|confrère|voisine?)$/iu;

/** `Bonjour Paul`, « Cher Monsieur de La Tour »: whoever is greeted by a name is one. */
function greetsOne(line: string): boolean {
  const said = line.split(/[,!.:–]/)[0]?.trim() ?? '';
  if (title.test(said)) return said.split(/\s+/).length <= 5;
  const greeted = hello.exec(said);
  if (greeted === null) return false;
  const rest = said.slice(greeted[0].length).trim();
  if (title.test(rest)) return rest.split(/\s+/).length <= 6;
  const words = rest.split(/\s+/);
  if (anybody.test(rest)) return false;
  // « salut paul » is how one types; « dear friend » names nobody.
  if (words.length === 1 && /^(?:bonjour|bonsoir|salut|coucou|hello|hi|hey)/iu.test(said))
    return /^\p{L}[\p{L}'’-]{1,30}$/u.test(rest) && (name.test(rest) || !rest.endsWith('s'));
  return words.length <= 5 && words.every(word => name.test(word) || nameLink.test(word));
}

/** « Dear friend », “Dear X Alumni”: a greeting that fits everybody; « cher ami » may be one. */
function greetsAnybody(line: string): boolean {
  const said = line.split(/[,!.:–]/)[0]?.trim() ?? '';
  return hello.test(said) && anybody.test(said) && !maybeOne.test(said);
}
