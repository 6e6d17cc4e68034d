import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { AdditionRecords } from '../../../community/additions/addition-records.service.js';
import { InvitationsService } from '../../../community/additions/invitations.service.js';
import { readPeople } from '../../../community/additions/pasted-people.js';
import {
  isTextFile,
  maxPastedLetters,
  plainText,
  textOfUpload,
} from '../../../community/additions/pasted-text.js';
import { PreviewService } from '../../../community/additions/preview.service.js';
import { RoleService } from '../../../community/accounts/role.service.js';
import { isUuid } from '../../../foundation/uuid.js';
import { Welcoming } from '../../../intake/steering/welcoming.service.js';
import { uploadedFile } from '../form/upload.middleware.js';
import { DirectoryWatch } from '../harvesting/directory-watch.js';
import { type Page, SeeOther } from '../layout/page.js';
import { type Viewer, viewerActor } from '../session/viewer.js';
import { addPage } from './add.page.js';
import { type AddForm, type AddTrouble, emptyForm } from './add-view.js';
import type { OpenTarget } from './target-door.js';

/** Long enough for any honest reason; each person added reads it. */
const maxReason = 1_000;

/** The one desk where people are added, to a group or to a list. */
@Injectable()
export class AddDesk {
  constructor(
    private readonly preview: PreviewService,
    private readonly welcoming: Welcoming,
    private readonly records: AdditionRecords,
    private readonly invitations: InvitationsService,
    private readonly roles: RoleService,
    private readonly watch: DirectoryWatch,
  ) {}

  async blank(viewer: Viewer, open: OpenTarget, done: unknown): Promise<Page> {
    return addPage(viewer, { ...(await this.around(open)), open, form: emptyForm, preview: null, done });
  }

  /** What was pasted, or what the file says. */
  async check(viewer: Viewer, open: OpenTarget, request: Request, now: Date): Promise<Page> {
    const file = uploadedFile(request, 'file');
    const form = formIn(request.body);
    if (file !== null && !isTextFile(file.buffer)) {
      const around = await this.around(open);
      const trouble = { kind: 'no-text' } as const;
      return addPage(viewer, { ...around, open, form, preview: null, trouble, done: undefined });
    }
    const people = [form.people, file === null ? '' : textOfUpload(file.buffer)]
      .map(text => plainText(text).trim())
      .filter(text => text !== '')
      .join('\n')
      // One more than is read, so that the page can say there was more; the rest would only come and go with each form.
      .slice(0, maxPastedLetters + 1);
    if (people === '') {
      const trouble = { kind: 'nothing-written' } as const;
      const around = await this.around(open);
      return addPage(viewer, { ...around, open, form, preview: null, trouble, done: undefined });
    }
    return this.checked(viewer, open, { ...form, people }, now);
  }

  async invite(viewer: Viewer, open: OpenTarget, body: unknown, now: Date): Promise<Page | SeeOther> {
    const form = formIn(body);
    const inviting = { listIds: form.listIds, language: viewer.language, actor: viewerActor(viewer) };
    const outcome = await this.invitations.invite(open.target, readPeople(form.people).lines, inviting, now);
    if (outcome.kind === 'invited') return new SeeOther(`${open.path}/invitations`, 'invited');
    return this.checked(viewer, open, form, now, outcome);
  }

  async add(viewer: Viewer, open: OpenTarget, body: unknown, now: Date): Promise<Page | SeeOther> {
    const form = formIn(body);
    if (form.reason.length > maxReason)
      return this.checked(viewer, open, form, now, { kind: 'reason-too-long' });
    const reviewers = await this.roles.holdersOf('operator');
    const consent = { reason: form.reason, actor: viewerActor(viewer), reviewers };
    const { lines } = readPeople(form.people);
    const outcome = await this.welcoming.add(open.target, lines, consent, now);
    if ('additionId' in outcome) {
      return new SeeOther(outcome.kind === 'added' ? open.path : `${open.path}/add`, outcome.kind);
    }
    return this.checked(viewer, open, form, now, outcome);
  }

  private async checked(
    viewer: Viewer,
    open: OpenTarget,
    form: AddForm,
    now: Date,
    trouble?: AddTrouble,
  ): Promise<Page> {
    const { lines, isCut } = readPeople(form.people);
    const judged = await this.preview.judge(open.target, lines, now);
    // Who pastes guesses of addresses would learn whose they are.
    const known = judged.filter(({ personId }) => personId !== null).length;
    const refusal = await this.watch.refusal(viewer, known, now);
    if (refusal !== null) return refusal;
    const preview = { lines: judged, isCut };
    const around = await this.around(open);
    return addPage(viewer, {
      ...around,
      open,
      form,
      preview,
      done: undefined,
      ...(trouble === undefined ? {} : { trouble }),
    });
  }

  private async around({ target }: OpenTarget) {
    const [waiting, invitationCount] = await Promise.all([
      this.records.waitingFor(target),
      this.invitations.countPending(target),
    ]);
    return { waiting, invitationCount };
  }
}

/** A form's fields come as texts, or as several texts of one name. */
function formIn(body: unknown): AddForm {
  const { people, reason, listIds }: { people?: unknown; reason?: unknown; listIds?: unknown } = Object(body);
  return {
    people: typeof people === 'string' ? plainText(people) : '',
    reason: typeof reason === 'string' ? reason.replaceAll('\0', '').trim() : '',
    listIds: [listIds].flat().filter((id): id is string => typeof id === 'string' && isUuid(id)),
  };
}
