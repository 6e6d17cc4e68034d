import type { AudienceFacts } from './advice.js';

/** Who somebody would write to, in their own words. */
export interface Addressees {
  readonly reach?: number | null | undefined;
  readonly recipients?: readonly string[] | null | undefined;
  readonly lists?: readonly string[] | null | undefined;
  readonly group?: string | null | undefined;
  readonly event?: string | boolean | null | undefined;
}

/** What this site knows of those names. */
export interface KnownNames {
  /** Registered people. */
  readonly directory: number;
  /** By the name in small letters, without a domain. */
  readonly lists: ReadonlyMap<string, KnownList>;
  /** The person behind an address in small letters. */
  readonly people: ReadonlyMap<string, string>;
  /** Of the group that was named; null for one we don't know. */
  readonly group: KnownGroup | null;
  readonly mailDomain: string;
}

export interface KnownList {
  readonly address: string;
  /** Null: of the platform. */
  readonly group: string | null;
  /** Each person or address once. */
  readonly bearers: readonly string[];
}

export interface KnownGroup {
  readonly slug: string;
  readonly members: readonly string[];
}

/** Counts each person once, over all roads; who is not known is one. */
export function audienceOf(asked: Addressees, known: KnownNames): AudienceFacts {
  const lists = listsOf(asked, known);
  const people = new Set(lists.flatMap(({ bearers }) => bearers));
  const outside = new Set(recipientsOf(asked, known).filter(bearer => !people.has(bearer)));
  // Whoever says how many means these; else a group is all its members.
  const isGroupAlone = lists.length === 0 && outside.size === 0 && (asked.reach ?? null) === null;
  const members = new Set(isGroupAlone ? (known.group?.members ?? []) : []);
  const counted = people.size + outside.size + members.size;
  const group = given(asked.group);
  const isNamed = lists.length > 0 || outside.size > 0 || group !== null || counted > 0;
  return {
    people:
      (asked.reach ?? null) === null && (counted === 0 || !isNamed)
        ? null
        : Math.max(asked.reach ?? 0, counted),
    isSupposed: (asked.reach ?? 0) > counted,
    outsideLists: outside.size,
    lists: lists.map(({ address, group: of, name }) => ({
      address,
      group: of ?? name,
      isOfGroup: group !== null && isOf(group, of, name),
    })),
    group,
    groupShare: known.directory > 0 ? (known.group?.members.length ?? 0) / known.directory : 0,
    isOfEvent: (asked.event ?? false) !== false && asked.event !== '',
    directory: known.directory,
  };
}

interface NamedList {
  readonly name: string;
  readonly address: string;
  readonly group: string | null;
  readonly bearers: readonly string[];
}

/** Each list once, whatever its spelling; a recipient that is a list's address is a list. */
function listsOf({ lists, recipients }: Addressees, known: KnownNames): NamedList[] {
  const named = (lists ?? []).map(text => listName(text)).filter(name => name !== '');
  const amongRecipients = (recipients ?? [])
    .filter(text => domainOf(text) === known.mailDomain)
    .map(text => listName(text))
    .filter(name => known.lists.has(name));
  const found = [...new Set([...named, ...amongRecipients])].map(name => {
    const list = known.lists.get(name);
    return {
      name,
      address: list?.address ?? name,
      group: list === undefined ? null : list.group,
      bearers: list?.bearers ?? [],
    };
  });
  return [...new Map(found.map(list => [list.address, list])).values()];
}

function recipientsOf({ recipients }: Addressees, known: KnownNames): string[] {
  return (recipients ?? [])
    .map(text => addressIn(text))
    .filter(address => address !== '')
    .filter(address => domainOf(address) !== known.mailDomain || !known.lists.has(listName(address)))
    .map(address => known.people.get(address) ?? address);
}

/** A list we don't know is of the group whose name it bears. */
function isOf(group: string, of: string | null, name: string): boolean {
  if (of !== null) return of === group;
  const short = group.replace(/^x-/, '');
  const bare = name.replace(/^x-/, '');
  return (
    bare === short ||
    bare.startsWith(`${short}-`) ||
    short.startsWith(`${bare}-`) ||
    bare.startsWith(`${short}.`)
  );
}

/** `golf` of `Golf+x@site.example`, `golf@…` or `Golf`. */
export function listName(text: string): string {
  const address = addressIn(text);
  return (address.split('@')[0] ?? '').split('+')[0] ?? '';
}

/** The address in « Paul <paul@site.example> », in small letters. */
export function addressIn(text: string): string {
  const open = text.lastIndexOf('<');
  const close = text.indexOf('>', open);
  const inside = open >= 0 && close > open ? text.slice(open + 1, close) : text;
  return inside.trim().toLowerCase();
}

function domainOf(text: string): string {
  const address = addressIn(text);
  return address.slice(address.lastIndexOf('@') + 1);
}

function given(text: string | null | undefined): string | null {
  const slug = text?.trim().toLowerCase() ?? '';
  return slug === '' ? null : slug;
}
