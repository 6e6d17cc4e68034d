import { isSame, type Worded, type Wording, wordingsOf } from '../../src/postoffice/ledger/wording.js';
import { noEchoes, type EchoFacts } from '../../src/channels/posting/posting-context.js';
import { defaultFigures as figures } from '../../src/intake/steering/figures.js';
import { outsideReason } from '../../src/intake/steering/outlook.js';

const dayMs = 86_400_000;

export interface Going {
  readonly author: string;
  readonly at: number;
  readonly text: Worded;
  readonly to: { readonly group: number } | { readonly friends: readonly number[] };
}

interface Entry {
  readonly at: number;
  readonly group: number | null;
  readonly people: readonly number[];
}

interface Text {
  readonly wording: Wording;
  readonly cluster: Cluster;
}

/** One announcement: what was said of it, the newest last. */
interface Cluster {
  readonly entries: Entry[];
}

/**
 * The ledger without a database: the same recognition and the same rules, over so many messages that rows would take
 * minutes. One list a group.
 */
export class LedgerInMemory {
  private readonly texts = new Map<number, Text[]>();
  private readonly said = new Map<string, Entry[]>();
  private readonly fewWords = new Map<string, Entry[]>();

  /** Whether it is taken for an announcement; it is counted either way. */
  take(going: Going): boolean {
    const wordings = wordingsOf({ ...going.text, by: going.author });
    const cluster = this.clusterOf(wordings);
    const entries = cluster?.entries ?? this.fewWordsOf(going.author);
    const people = 'friends' in going.to ? going.to.friends : [];
    const group = 'group' in going.to ? going.to.group : null;
    const entry = { at: going.at, group, people };
    entries.push(entry);
    const byAuthor = cluster === null ? entries : this.saidBy(going.author, entry);
    return group === null
      ? isTooMany(going, entries, cluster === null, byAuthor)
      : isAcross(echoesOf(going.at, cluster === null ? [] : entries));
  }

  private clusterOf(wordings: readonly Wording[]): Cluster | null {
    if (wordings.length === 0) return null;
    const known = wordings.map(wording => this.textLike(wording)).find(text => text !== null);
    const cluster = known?.cluster ?? { entries: [] };
    for (const wording of wordings) this.add({ wording, cluster });
    return cluster;
  }

  private textLike(wording: Wording): Text | null {
    const candidates = wording.bands.flatMap(band => this.texts.get(band) ?? []);
    return candidates.find(text => isSame(text.wording, wording)) ?? null;
  }

  private add(text: Text): void {
    for (const band of text.wording.bands) {
      const known = this.texts.get(band);
      if (known === undefined) this.texts.set(band, [text]);
      else known.push(text);
    }
  }

  /** All of an author's texts that are compared. */
  private saidBy(author: string, entry: Entry): Entry[] {
    const said = [...(this.said.get(author) ?? []), entry];
    this.said.set(author, said);
    return [...said, ...this.fewWordsOf(author)];
  }

  private fewWordsOf(author: string): Entry[] {
    const known = this.fewWords.get(author) ?? [];
    this.fewWords.set(author, known);
    return known;
  }
}

function isTooMany(
  { at, to }: Going,
  entries: readonly Entry[],
  isFewWords: boolean,
  byAuthor: readonly Entry[],
): boolean {
  const people = peopleIn(entries, at);
  const [sameText, fewWords] = isFewWords ? [0, people] : [people, 0];
  const inMessage = 'friends' in to ? to.friends.length : 0;
  const reach = { sameMessage: inMessage, sameText, fewWords, anyText: peopleIn(byAuthor, at) };
  return outsideReason(reach, inMessage, figures, 'none') !== null;
}

function peopleIn(entries: readonly Entry[], at: number): number {
  const since = at - figures.textDays * dayMs;
  const reached = entries.filter(entry => entry.group === null && entry.at > since);
  return new Set(reached.flatMap(entry => entry.people)).size;
}

function echoesOf(at: number, entries: readonly Entry[]): EchoFacts {
  const since = at - figures.listDays * dayMs;
  const groups = entries.flatMap(entry => (entry.group !== null && entry.at > since ? [entry.group] : []));
  const lists = new Set(groups).size;
  return { ...noEchoes, lists, groups: lists };
}

/** As the rule on lists has it; that they are wide needs people, whom this ledger has not. */
function isAcross({ lists, groups, fromLists }: EchoFacts): boolean {
  return groups >= 2 && lists >= fromLists;
}
