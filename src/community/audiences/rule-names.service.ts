import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { GroupsService } from '../groups/groups.service.js';
import { ListsService } from '../lists/lists.service.js';
import { type Rule, type RuleTerm, termsOf } from './rule.js';
import { ruleOf, termsIn, type WrittenRule, type WrittenTerm } from './written-rule.js';

/** What groups and lists are called, by their ids; those that are gone are missing. */
export interface RuleNames {
  readonly groups: ReadonlyMap<string, { readonly slug: string; readonly name: string }>;
  readonly lists: ReadonlyMap<string, string>;
}

export type ReadWrittenRule =
  | { readonly kind: 'rule'; readonly rule: Rule }
  | { readonly kind: 'nothing' }
  /** By the place of the term in its row. */
  | { readonly kind: 'unknown'; readonly sign: 'plus' | 'minus'; readonly place: number };

/** Between rules, which know ids, and people, who know names. */
@Injectable()
export class RuleNamesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly groups: GroupsService,
    private readonly lists: ListsService,
  ) {}

  async read({ plus, minus }: WrittenRule): Promise<ReadWrittenRule> {
    const terms = { plus: await this.termsOf(plus), minus: await this.termsOf(minus) };
    for (const sign of ['plus', 'minus'] as const) {
      const place = terms[sign].indexOf(null);
      if (place !== -1) return { kind: 'unknown', sign, place };
    }
    const rule = ruleOf(found(terms.plus), found(terms.minus));
    return rule === null ? { kind: 'nothing' } : { kind: 'rule', rule };
  }

  /** Null for a rule that is nested deeper than people write. Of what is gone, the name is `?`. */
  async write(rule: Rule): Promise<WrittenRule | null> {
    const terms = termsIn(rule);
    if (terms === null) return null;
    const names = await this.of([rule]);
    return {
      plus: terms.plus.map(term => writtenTerm(term, names)),
      minus: terms.minus.map(term => writtenTerm(term, names)),
    };
  }

  /** All that these rules name, in one round trip. */
  async of(rules: readonly Rule[]): Promise<RuleNames> {
    const terms = rules.flatMap(rule => termsOf(rule));
    const groupIds = terms.flatMap(term => ('groupId' in term && term.groupId ? [term.groupId] : []));
    const listIds = terms.flatMap(term => ('listId' in term ? [term.listId] : []));
    const rows: { kind: 'group' | 'list'; id: string; slug: string; name: string }[] =
      await this.dataSource.query(
        `select 'group' as kind, id, slug, name from "group" where id = any($1::uuid[])
       union all
       select 'list', id, '', name::text from list where id = any($2::uuid[]) and deleted_at is null`,
        [groupIds, listIds],
      );
    return {
      groups: new Map(rows.filter(({ kind }) => kind === 'group').map(row => [row.id, row])),
      lists: new Map(rows.filter(({ kind }) => kind === 'list').map(({ id, name }) => [id, name])),
    };
  }

  private termsOf(terms: readonly WrittenTerm[]): Promise<(RuleTerm | null)[]> {
    return Promise.all(terms.map(term => this.termOf(term)));
  }

  private async termOf(term: WrittenTerm): Promise<RuleTerm | null> {
    if (term.kind === 'promotions') return term;
    if (term.kind === 'list') {
      const list = await this.lists.findByName(term.list.split('@')[0]?.replaceAll('\0', '') ?? '');
      return list && { kind: 'list', listId: list.id };
    }
    if (term.group === '') return { kind: term.kind, groupId: null };
    const group = await this.groups.findBySlug(term.group.replaceAll('\0', ''));
    return group && { kind: term.kind, groupId: group.id };
  }
}

function found(terms: readonly (RuleTerm | null)[]): RuleTerm[] {
  return terms.filter(term => term !== null);
}

function writtenTerm(term: RuleTerm, names: RuleNames): WrittenTerm {
  switch (term.kind) {
    case 'promotions':
      return term;
    case 'list':
      return { kind: 'list', list: names.lists.get(term.listId) ?? '?' };
    default:
      return {
        kind: term.kind,
        group: term.groupId === null ? '' : (names.groups.get(term.groupId)?.slug ?? '?'),
      };
  }
}
