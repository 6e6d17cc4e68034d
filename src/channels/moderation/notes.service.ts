import { Injectable } from '@nestjs/common';
import { DataSource, MoreThan } from 'typeorm';
import { DirectoryService } from '../../community/directory/directory.service.js';
import { HeldNote } from './held-note.entity.js';

export interface NoteShown {
  readonly id: string;
  readonly text: string;
  readonly writtenAt: Date;
  /** Null once its writer has left. */
  readonly writer: string | null;
}

export type NoteOutcome = { readonly kind: 'written' | 'empty' | 'too-long' | 'full' };

/** A word in passing; what is longer is a conversation. */
export const longestNote = 2_000;
/** More is no note any more, but an attack on the page. */
const mostNotes = 100;

/** A second touch of the same button is no second note. */
const sameForMs = 60_000;

/** What moderators tell each other about a held message. Who may is asked by the caller (`canSeeQueue`). */
@Injectable()
export class NotesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly directory: DirectoryService,
  ) {}

  async write(heldId: string, personId: string, words: string, now: Date): Promise<NoteOutcome> {
    const text = words.trim();
    if (text === '') return { kind: 'empty' };
    if (text.length > longestNote) return { kind: 'too-long' };
    return this.dataSource.transaction(async manager => {
      // One after the other: what comes at the same moment sees what came before it.
      await manager.query('select id from held_message where id = $1 for no key update', [heldId]);
      const sameSince = MoreThan(new Date(now.getTime() - sameForMs));
      const note = { heldMessageId: heldId, personId, text };
      if (await manager.existsBy(HeldNote, { ...note, writtenAt: sameSince })) return { kind: 'written' };
      if ((await manager.countBy(HeldNote, { heldMessageId: heldId })) >= mostNotes) return { kind: 'full' };
      await manager.insert(HeldNote, { ...note, writtenAt: now });
      return { kind: 'written' };
    });
  }

  /** Oldest first. */
  async of(heldId: string): Promise<NoteShown[]> {
    const notes = await this.dataSource.manager.find(HeldNote, {
      where: { heldMessageId: heldId },
      order: { writtenAt: 'ASC', id: 'ASC' },
    });
    const names = await this.directory.namesOf(notes.flatMap(({ personId }) => personId ?? []));
    return notes.map(({ id, text, writtenAt, personId }) => ({
      id,
      text,
      writtenAt,
      writer: names.get(personId ?? '') ?? null,
    }));
  }
}
