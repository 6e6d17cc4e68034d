import { echoVerdict } from '../../channels/posting/echo-verdict.js';
import type { Reason } from '../../channels/posting/decision.js';
import { noEchoes } from '../../channels/posting/posting-context.js';
import type { PastEntry } from '../../postoffice/ledger/ledger-past.service.js';
import type { Figures } from './figures.js';
import { outsideReason } from './outlook.js';
import { SlidingPeople } from './replay/sliding-people.js';

const dayMs = 86_400_000;

/** An announcement that was steered then, with what was counted. */
export interface PastDraft {
  readonly id: string;
  readonly at: Date;
  readonly clusterId: string | null;
  readonly subject: string;
  readonly reason: Reason;
  readonly people: number;
  readonly copies: number;
}

export interface Past {
  /** The oldest first; further back than `since` as far as windows reach. */
  readonly entries: readonly PastEntry[];
  readonly drafts: readonly PastDraft[];
  /** `bearer_number` of everybody in the directory. */
  readonly directory: ReadonlySet<string>;
  /** What is shown begins here. */
  readonly since: Date;
}

/** An announcement that these figures would have steered. */
export interface ReplayedSteer {
  /** Of its texts; an author's few words have none. */
  readonly clusterId: string | null;
  readonly subject: string;
  readonly at: Date;
  readonly reason: Reason;
  readonly copies: number;
  /** Whom it would not have interrupted. */
  readonly people: number;
  /** It was steered then, too. */
  readonly wasSteered: boolean;
}

export interface Replayed {
  /** The latest first. */
  readonly steered: readonly ReplayedSteer[];
  /** Steered then, and not with these figures. */
  readonly letGo: readonly PastDraft[];
}

/** What other figures would have steered: the same judge over what the ledger remembers. */
export function replay({ entries, drafts, directory, since }: Past, figures: Figures): Replayed {
  const kept = drafts.filter(draft => isStillTooMuch(draft, figures));
  const found = new Map<string, Found>();
  for (const { clusterId, subject, at, reason, copies, people, id } of kept) {
    const key = clusterId ?? id;
    if (found.has(key)) continue;
    found.set(key, {
      clusterId,
      subject,
      at,
      reason,
      copies,
      already: people,
      wasSteered: true,
      spared: new Set(),
    });
  }
  const story = new Story(figures, directory);
  for (const entry of entries) {
    const reason = story.judge(entry);
    if (reason === null || entry.at < since) continue;
    const key = entry.clusterId ?? `author ${entry.author}`;
    const known = found.get(key) ?? first(entry, reason);
    found.set(key, known);
    known.copies += known.wasSteered || known.spared.size > 0 ? 1 : 0;
    for (const bearer of entry.bearers) known.spared.add(bearer);
  }
  return {
    steered: [...found.values()].map(shown).toSorted((a, b) => b.at.getTime() - a.at.getTime()),
    letGo: drafts.filter(draft => !kept.includes(draft)),
  };
}

interface Found extends Omit<ReplayedSteer, 'people' | 'copies'> {
  copies: number;
  readonly already: number;
  readonly spared: Set<string>;
}

function first({ clusterId, subject, at }: PastEntry, reason: Reason): Found {
  return { clusterId, subject, at, reason, copies: 1, already: 0, wasSteered: false, spared: new Set() };
}

function shown({ already, spared, ...found }: Found): ReplayedSteer {
  return { ...found, people: already + spared.size };
}

/** Of what was steered then its own figures are known, and no more. */
function isStillTooMuch({ reason: { code, values } }: PastDraft, figures: Figures): boolean {
  const value = (name: string): number => Number(values[name] ?? 0);
  switch (code) {
    case 'many-people':
      return value('people') > figures.peopleInMessage;
    case 'same-text':
    case 'few-words':
      return value('people') > figures.peopleByText;
    case 'many-texts':
      return value('people') > figures.peopleByAuthor;
    case 'across-lists':
      return value('lists') >= figures.lists;
    case 'across-lists-wide':
      return (
        value('lists') >= figures.lists ||
        value('people') > Math.max(figures.peopleInMessage, figures.listShare * value('directory'))
      );
    default:
      return true;
  }
}

interface ListSeen {
  readonly at: number;
  readonly listId: string;
  readonly groupId: string | null;
}

/** The ledger as it would have grown: what is steered reaches nobody. */
class Story {
  private readonly messages = new Map<string, SlidingPeople>();
  private readonly texts = new Map<string, SlidingPeople>();
  private readonly fewWords = new Map<string, SlidingPeople>();
  private readonly anyText = new Map<string, SlidingPeople>();
  private readonly widths = new Map<string, SlidingPeople>();
  private readonly lists = new Map<string, ListSeen[]>();

  constructor(
    private readonly figures: Figures,
    private readonly directory: ReadonlySet<string>,
  ) {}

  judge(entry: PastEntry): Reason | null {
    return entry.road === 'list' || entry.road === 'welcome' ? this.onList(entry) : this.outside(entry);
  }

  private outside({ at, author, clusterId, messageId, isReply, bearers }: PastEntry): Reason | null {
    const textMs = this.figures.textDays * dayMs;
    const message = counting(this.messages, `${author} ${messageId}`, dayMs);
    const text = clusterId === null ? null : counting(this.texts, clusterId, textMs);
    const few = clusterId === null && !isReply ? counting(this.fewWords, author, textMs) : null;
    const any = isReply ? null : counting(this.anyText, author, textMs);
    const reach = {
      sameMessage: message.sizeWith(at, bearers),
      sameText: text?.sizeWith(at, bearers) ?? 0,
      fewWords: few?.sizeWith(at, bearers) ?? 0,
      anyText: any?.sizeWith(at, bearers) ?? 0,
    };
    const reason = outsideReason(reach, new Set(bearers).size, this.figures, 'none');
    if (reason === null) for (const count of [message, text, few, any]) count?.add(at, bearers);
    return reason;
  }

  private onList({ at, clusterId, listId, groupId, isOwn, bearers }: PastEntry): Reason | null {
    if (clusterId === null || listId === null || isOwn) return null;
    const {
      listDays: days,
      lists: fromLists,
      listShare: mostShare,
      peopleInMessage: fewestPeople,
    } = this.figures;
    const windowMs = days * dayMs;
    const recent = (this.lists.get(clusterId) ?? []).filter(seen => seen.at > at.getTime() - windowMs);
    const here = { at: at.getTime(), listId, groupId };
    const all = new Map([...recent, here].map(seen => [seen.listId, seen]));
    const groups = new Set([...all.values()].map(seen => seen.groupId)).size;
    const width = counting(this.widths, clusterId, windowMs);
    const inDirectory = bearers.filter(bearer => this.directory.has(bearer));
    const counted = { lists: all.size, groups, days, fromLists, mostShare, fewestPeople };
    const people = width.sizeWith(at, inDirectory);
    const verdict = echoVerdict({ ...noEchoes, ...counted, people, directory: this.directory.size }, false);
    if (verdict.kind !== 'pass') return verdict.reason;
    this.lists.set(clusterId, [...recent, here]);
    width.add(at, inDirectory);
    return null;
  }
}

function counting(of: Map<string, SlidingPeople>, key: string, windowMs: number): SlidingPeople {
  const known = of.get(key) ?? new SlidingPeople(windowMs);
  of.set(key, known);
  return known;
}
