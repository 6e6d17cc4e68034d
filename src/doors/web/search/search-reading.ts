import { Injectable } from '@nestjs/common';
import { ForumSearch } from '../../../channels/forums/forum-search.service.js';
import { LetterArchive } from '../../../channels/letters/letter-archive.service.js';
import {
  type ArchiveQuestion,
  ArchiveSearch,
  type ExcerptPart,
  type FoundMessage,
  type SearchPage,
} from '../../../postoffice/archive/archive-search.service.js';
import { messagePath } from '../archive/archive-paths.js';
import { anchorOf } from '../forums/anchor.js';
import { pathOfPlace, type SearchedPlace } from './searched-place.js';

/** Something said that was found, wherever it was. */
export interface FoundRow {
  readonly place: SearchedPlace;
  /** Where it is read. */
  readonly path: string;
  readonly subject: readonly ExcerptPart[];
  readonly excerpt: readonly ExcerptPart[];
  readonly authorName: string;
  readonly authorAddress: string;
  readonly at: Date;
  readonly fileCount: number;
}

/** `nothing-asked`: no word but those of no meaning, and no filter. */
export type FoundRows =
  | { readonly kind: 'found'; readonly rows: readonly FoundRow[]; readonly next: string | null }
  | { readonly kind: 'nothing-asked' };

type Places = ReadonlyMap<string, SearchedPlace>;
/** Where it is read, and by whom it was said as that place has it; null where it is read no more. */
type Whereabouts = Pick<FoundRow, 'path' | 'authorName' | 'authorAddress'>;

/** Finds what was said in lists, forums and letters together, and where each of it is read. */
@Injectable()
export class SearchReading {
  constructor(
    private readonly archive: ArchiveSearch,
    private readonly forums: ForumSearch,
    private readonly letters: LetterArchive,
  ) {}

  /** @param places that the reader may read, by id */
  async find(places: Places, question: ArchiveQuestion, page: SearchPage, now: Date): Promise<FoundRows> {
    const result = await this.archive.find([...places.values()], question, page, now);
    if (result.kind === 'nothing-asked') return result;
    const whereabouts = await this.whereabouts(result.messages, places, now);
    const rows = result.messages.flatMap(({ message, subject, excerpt }): FoundRow[] => {
      const place = places.get(message.placeId);
      const where = whereabouts.get(message.id);
      if (place === undefined || where === undefined) return [];
      const fileCount = message.attachments.length;
      return [{ ...where, place, subject, excerpt, at: message.archivedAt, fileCount }];
    });
    return { kind: 'found', rows, next: result.next };
  }

  private async whereabouts(
    found: readonly FoundMessage[],
    places: Places,
    now: Date,
  ): Promise<ReadonlyMap<string, Whereabouts>> {
    const idsIn = (kind: SearchedPlace['kind']): string[] =>
      found
        .filter(({ message }) => places.get(message.placeId)?.kind === kind)
        .map(({ message }) => message.id);
    const [threads, issues] = await Promise.all([
      this.forums.placesOf(idsIn('forum'), now),
      this.letters.issuesOf(idsIn('letter')),
    ]);
    const known = new Map<string, Whereabouts>();
    for (const { message } of found) {
      const place = places.get(message.placeId);
      const { authorName, authorAddress } = message;
      const thread = threads.get(message.id);
      const issue = issues.get(message.id);
      if (place?.kind === 'list')
        known.set(message.id, { path: messagePath(place, message), authorName, authorAddress });
      if (place?.kind === 'forum' && thread !== undefined) {
        const path = `${pathOfPlace(place)}/${thread.threadKey}?message=${thread.id}#${anchorOf(thread)}`;
        known.set(message.id, { path, authorName: thread.author ?? '', authorAddress: '' });
      }
      if (place?.kind === 'letter' && issue !== undefined)
        known.set(message.id, {
          path: `${pathOfPlace(place)}/${issue.month}`,
          authorName,
          authorAddress: '',
        });
    }
    return known;
  }
}
