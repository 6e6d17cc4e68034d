import { Injectable } from '@nestjs/common';
import { type AudiencePage, AudienceReading } from '../../../community/audiences/audience-reading.service.js';
import type { Rule, RuleTerm } from '../../../community/audiences/rule.js';
import { type RuleNames, RuleNamesService } from '../../../community/audiences/rule-names.service.js';
import { readRule } from '../../../community/audiences/rule-reader.js';
import type { WrittenRule } from '../../../community/audiences/written-rule.js';
import { RuleRightsService } from '../../../community/audiences/rule-rights.service.js';
import { type RuleFault, RulesService } from '../../../community/audiences/rules.service.js';
import type { List } from '../../../community/lists/list.entity.js';
import type { Viewer } from '../session/viewer.js';
import { formOf, type LineFaults, readLines, type RuleForm } from './rule-form.js';
import { RuleSight } from './rule-sight.js';

/** A few people by name say more than a number. */
const fewPeople = 8;

/** What keeps a rule from being kept, said of the whole form. */
export type RuleTrouble =
  RuleFault | { readonly kind: 'not-theirs'; readonly term: RuleTerm } | { readonly kind: 'nothing' };

/** A rule in front of somebody, with the names of what it names. */
export interface ShownRule {
  readonly rule: Rule;
  readonly names: RuleNames;
}

/** A form that was filled in, and what came of it. */
export interface Draft {
  readonly form: RuleForm;
  readonly faults: LineFaults;
  readonly trouble: RuleTrouble | null;
  /** Null when the form says no rule. */
  readonly shown: ShownRule | null;
}

/** Reads rules from forms and shows them. */
@Injectable()
export class RuleDesk {
  constructor(
    private readonly names: RuleNamesService,
    private readonly rights: RuleRightsService,
    private readonly rules: RulesService,
    private readonly reading: AudienceReading,
    private readonly sight: RuleSight,
  ) {}

  /** The rule of a list with the form to change it; a null form for one that is nested too deep for a form. */
  async kept(list: List): Promise<{ shown: ShownRule | null; form: RuleForm | null }> {
    const rule = readRule(list.rule);
    if (rule === null) return { shown: null, form: { plus: [], minus: [] } };
    const written = await this.names.write(rule);
    return { shown: { rule, names: await this.names.of([rule]) }, form: written && formOf(written) };
  }

  /** What a form would make of the list; nothing changes. */
  async draft(viewer: Viewer, list: List, form: RuleForm): Promise<Draft> {
    const read = readLines(form);
    const none = new Map<string, never>();
    if (read.kind === 'faults') return { form, faults: read.faults, trouble: null, shown: null };
    const found = await this.names.read(await this.inSight(viewer, list, read.written));
    if (found.kind === 'nothing') return { form, faults: none, trouble: { kind: 'nothing' }, shown: null };
    if (found.kind === 'unknown') {
      const { sign, place } = found;
      const fault = read.written[sign][place]?.kind === 'list' ? 'unknown-list' : 'unknown-group';
      const faults = new Map([[`${sign}-${read.lines[sign][place]}`, fault] as const]);
      return { form, faults, trouble: null, shown: null };
    }
    const { rule } = found;
    const shown = { rule, names: await this.names.of([rule]) };
    const trouble = await this.troubleOf(viewer, list, rule);
    return { form, faults: none, trouble, shown };
  }

  /** Who a rule names, before it is kept. */
  people(list: List, { rule }: ShownRule): Promise<AudiencePage> {
    return this.reading.preview(list, rule, fewPeople, new Date());
  }

  /** What the rule names already stays, whoever changes the rest. */
  private async inSight(viewer: Viewer, list: List, written: WrittenRule): Promise<WrittenRule> {
    const rule = readRule(list.rule);
    const kept = rule && (await this.names.write(rule));
    return this.sight.inSight(viewer, written, kept ? [...kept.plus, ...kept.minus] : []);
  }

  private async troubleOf(viewer: Viewer, list: List, rule: Rule): Promise<RuleTrouble | null> {
    const term = await this.rights.notTheirs(viewer.personId ?? '', viewer.roles, list, rule);
    return term === null ? this.rules.check(list, rule) : { kind: 'not-theirs', term };
  }
}
