import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { IsEmail, IsOptional, IsString, MaxLength } from 'class-validator';
import type { Request } from 'express';
import type { RequestSubscriptionOutcome } from '../../../community/lists/subscription-request.service.js';
import { SubscriptionRequestService } from '../../../community/lists/subscription-request.service.js';
import { OneLine } from '../../../foundation/one-line.js';
import { submitted } from '../form/submitted.js';
import { written } from '../form/written.js';
import { Page, SeeOther } from '../layout/page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import { linkActor, type Viewer } from '../session/viewer.js';
import { JoinDesk } from './join-desk.js';
import {
  askedPage,
  closedJoinPage,
  isReasonOptional,
  type JoinForm,
  joinPage,
  type JoinView,
} from './join.page.js';

class WordsForm {
  @IsOptional()
  @IsString()
  @OneLine()
  @MaxLength(200)
  name = '';

  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  reason = '';
}

class PersonForm extends WordsForm {
  @IsOptional()
  @IsString()
  @MaxLength(320)
  address = '';
}

class StrangerForm extends WordsForm {
  @IsEmail({ allow_utf8_local_part: true })
  @MaxLength(320)
  address = '';
}

/** Asking for a list, with or without an account. */
@Controller('lists/:name/join')
export class JoinListController {
  constructor(
    private readonly desk: JoinDesk,
    private readonly requests: SubscriptionRequestService,
  ) {}

  @Get()
  async form(@CurrentViewer() viewer: Viewer, @Param('name') name: string): Promise<Page | SeeOther> {
    const view = await this.desk.view(viewer, name);
    return isAnswer(view) ? view : joinPage(viewer, view);
  }

  @Post()
  async ask(
    @CurrentViewer() viewer: Viewer,
    @Param('name') name: string,
    @Body() body: unknown,
    @Req() request: Request,
  ): Promise<Page | SeeOther> {
    const view = await this.desk.view(viewer, name);
    if (isAnswer(view)) return view;
    const { form, wrong } = await submitted(viewer.personId === null ? StrangerForm : PersonForm, body);
    const kept = { address: written(form.address), name: written(form.name), reason: written(form.reason) };
    const isSilent = kept.reason.trim() === '' && !isReasonOptional(viewer, view);
    const faults = new Set([...wrong, ...(isSilent ? ['reason'] : [])]);
    if (faults.size > 0) return joinPage(viewer, { ...view, form: kept, wrong: faults });
    const outcome = await this.request(viewer, view, kept, request.ip ?? null);
    return answered(viewer, { ...view, form: kept }, outcome);
  }

  private request(
    viewer: Viewer,
    { list }: JoinView,
    { address, name, reason }: JoinForm,
    network: string | null,
  ): Promise<RequestSubscriptionOutcome> {
    const { personId, language } = viewer;
    const bearer = personId === null ? { address } : { personId, ...(address === '' ? {} : { address }) };
    return this.requests.request(
      { list, bearer, name, language, reason, network },
      linkActor(viewer),
      new Date(),
    );
  }
}

function answered(viewer: Viewer, view: JoinView, { kind }: RequestSubscriptionOutcome): Page | SeeOther {
  const path = `/lists/${view.list.name}`;
  switch (kind) {
    case 'asked':
      return askedPage(viewer, view.form.address.trim());
    case 'subscribed':
      return new SeeOther(path, 'joined');
    case 'requested':
      return new SeeOther(path, 'requested');
    case 'already':
      return new SeeOther(path);
    case 'closed':
      return closedJoinPage(viewer, view.ownerAddress);
    case 'limited':
      return joinPage(viewer, { ...view, isLimited: true });
    case 'invalid-address':
      return joinPage(viewer, { ...view, wrong: new Set(['address']) });
  }
}

function isAnswer(view: JoinView | Page | SeeOther): view is Page | SeeOther {
  return view instanceof Page || view instanceof SeeOther;
}
