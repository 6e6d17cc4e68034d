import type { Language } from '../../foundation/i18n/language.js';
import { en } from './audiences.en.js';
import { type AudienceWords, fr } from './audiences.fr.js';
import type { Rule, RuleTerm } from './rule.js';
import type { RuleNames } from './rule-names.service.js';

const words: Readonly<Record<Language, AudienceWords>> = { fr, en };

/** What a rule may call by name: and its list's own group, null for a list without one. */
export interface NamedRule {
  readonly rule: Rule;
  readonly names: RuleNames;
  readonly ownGroup: string | null;
}

/** A rule read back as a sentence: “Members of the group Golf, except those on the list bureau.” */
export function ruleSentence(language: Language, { rule, names, ownGroup }: NamedRule): string {
  const text = partText(words[language], rule, names, ownGroup, false);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** One term, as a part of a sentence. */
export function termText(
  language: Language,
  term: RuleTerm,
  names: RuleNames,
  ownGroup: string | null,
): string {
  return wordsOf(words[language].people, term, names, ownGroup);
}

/** Why a term brings somebody in: “member of the group Golf”. */
export function reasonText(
  language: Language,
  term: RuleTerm,
  names: RuleNames,
  ownGroup: string | null,
): string {
  return wordsOf(words[language].reason, term, names, ownGroup);
}

function partText(
  say: AudienceWords,
  rule: Rule,
  names: RuleNames,
  ownGroup: string | null,
  isInner: boolean,
): string {
  switch (rule.kind) {
    case 'union': {
      const parts = rule.of.map(part => partText(say, part, names, ownGroup, true));
      return parts.length === 1 ? (parts[0] ?? '') : bracketed(say.union(parts), isInner);
    }
    case 'minus': {
      const kept = partText(say, rule.of, names, ownGroup, rule.of.kind === 'minus');
      const taken = partText(say, rule.less, names, ownGroup, rule.less.kind === 'minus');
      return bracketed(say.minus(kept, taken), isInner);
    }
    default:
      return wordsOf(say.people, rule, names, ownGroup);
  }
}

function bracketed(text: string, isInner: boolean): string {
  return isInner ? `(${text})` : text;
}

function wordsOf(
  say: AudienceWords['people'],
  term: RuleTerm,
  names: RuleNames,
  ownGroup: string | null,
): string {
  switch (term.kind) {
    case 'promotions':
      return term.from === term.to ? say.promotion(term.from) : say.promotions(term.from, term.to);
    case 'list': {
      const name = names.lists.get(term.listId);
      return name === undefined ? say.goneList : say.list(name);
    }
    default: {
      const name = term.groupId === null ? ownGroup : names.groups.get(term.groupId)?.name;
      return name ? say[term.kind](name) : say.goneGroup;
    }
  }
}
