import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { RulesService } from '../../../community/audiences/rules.service.js';
import { CoverageRequestsService } from '../../../community/audiences/coverage-requests.service.js';
import { written } from '../form/written.js';
import { Page, SeeOther } from '../layout/page.js';
import { ListSight } from '../lists/list-sight.js';
import { CurrentViewer } from '../session/current-viewer.js';
import { type Viewer, viewerActor } from '../session/viewer.js';
import { type Draft, RuleDesk } from './rule-desk.js';
import { readRuleForm } from './rule-form.js';
import { RuleView } from './rule-view.js';
import { rulePage } from './rule.page.js';

/** The rule of a list: seen, tried, kept, taken away. */
@Controller('lists/:name/rule')
export class RuleController {
  constructor(
    private readonly sight: ListSight,
    private readonly desk: RuleDesk,
    private readonly view: RuleView,
    private readonly rules: RulesService,
    private readonly requests: CoverageRequestsService,
  ) {}

  @Get()
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('name') name: string,
    @Query('done') done: unknown,
  ): Promise<Page> {
    const seen = await this.sight.toConfigure(viewer, name);
    if (seen instanceof Page) return seen;
    return rulePage(viewer, await this.view.of(seen, { done }));
  }

  /** Changes nothing: the page again, with what the form would make of the list. */
  @Post('preview')
  async preview(
    @CurrentViewer() viewer: Viewer,
    @Param('name') name: string,
    @Body() body: unknown,
  ): Promise<Page> {
    const seen = await this.sight.toConfigure(viewer, name);
    if (seen instanceof Page) return seen;
    const draft = await this.desk.draft(viewer, seen.list, readRuleForm(body));
    return rulePage(viewer, await this.view.of(seen, { draft }));
  }

  @Post()
  async keep(
    @CurrentViewer() viewer: Viewer,
    @Param('name') name: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const seen = await this.sight.toConfigure(viewer, name);
    if (seen instanceof Page) return seen;
    const draft = await this.desk.draft(viewer, seen.list, readRuleForm(body));
    if (!isGood(draft)) return rulePage(viewer, await this.view.of(seen, { draft, isRefused: true }));
    const outcome = await this.rules.set(seen.list.id, draft.shown.rule, viewerActor(viewer), new Date());
    if ('list' in outcome || outcome.kind === 'gone') {
      return new SeeOther(`/lists/${seen.list.name}/rule`, 'kept');
    }
    const refused = { ...draft, trouble: outcome };
    return rulePage(viewer, await this.view.of(seen, { draft: refused, isRefused: true }));
  }

  /** Asks the board for a rule that covers more than lists do. */
  @Post('request')
  async ask(
    @CurrentViewer() viewer: Viewer,
    @Param('name') name: string,
    @Body() body: { reason?: unknown },
  ): Promise<Page | SeeOther> {
    const seen = await this.sight.toConfigure(viewer, name);
    if (seen instanceof Page) return seen;
    const draft = await this.desk.draft(viewer, seen.list, readRuleForm(body));
    const reason = written(body.reason).slice(0, 1_000);
    if (draft.shown === null || draft.trouble?.kind !== 'needs-signatures') {
      const isRefused = draft.shown === null || draft.trouble !== null;
      return rulePage(viewer, await this.view.of(seen, { draft, isRefused, reason }));
    }
    const { rule } = draft.shown;
    const outcome = await this.requests.ask(
      seen.list.id,
      rule,
      draft.trouble,
      reason,
      viewerActor(viewer),
      new Date(),
    );
    if (outcome.kind !== 'reason-missing') {
      return new SeeOther(`/lists/${seen.list.name}/rule`, outcome.kind);
    }
    return rulePage(viewer, await this.view.of(seen, { draft, isRefused: true, isReasonMissing: true }));
  }

  /** Back to a list made by hand. */
  @Post('freezing')
  async freeze(
    @CurrentViewer() viewer: Viewer,
    @Param('name') name: string,
    @Body() body: { confirmed?: unknown },
  ): Promise<Page | SeeOther> {
    const seen = await this.sight.toConfigure(viewer, name);
    if (seen instanceof Page) return seen;
    if (body.confirmed !== 'on') {
      return rulePage(viewer, await this.view.of(seen, { isConfirmationMissing: true }));
    }
    await this.rules.freeze(seen.list.id, viewerActor(viewer), new Date());
    return new SeeOther(`/lists/${seen.list.name}/rule`, 'frozen');
  }
}

function isGood(draft: Draft): draft is Draft & { shown: NonNullable<Draft['shown']> } {
  return draft.faults.size === 0 && draft.trouble === null && draft.shown !== null;
}
