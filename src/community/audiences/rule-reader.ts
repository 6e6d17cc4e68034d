import { isUuid } from '../../foundation/uuid.js';
import { maxNesting, maxTerms, promotionYears, type Rule, termsOf } from './rule.js';

/** Reads a rule from anything at all; null for what is none, or is larger than a rule may be. */
export function readRule(value: unknown): Rule | null {
  const rule = readPart(value, maxNesting);
  return rule !== null && termsOf(rule).length <= maxTerms ? rule : null;
}

function readPart(value: unknown, depth: number): Rule | null {
  if (depth === 0 || typeof value !== 'object' || value === null) return null;
  const fields = new Map<string, unknown>(Object.entries(value));
  const kind = fields.get('kind');
  switch (kind) {
    case 'members':
    case 'animators':
      return readGroup(kind, fields.get('groupId'));
    case 'promotions':
      return readPromotions(fields.get('from'), fields.get('to'));
    case 'list':
      return readList(fields.get('listId'));
    case 'union':
      return readUnion(fields.get('of'), depth);
    case 'minus':
      return readMinus(fields.get('of'), fields.get('less'), depth);
    default:
      return null;
  }
}

function readGroup(kind: 'members' | 'animators', groupId: unknown): Rule | null {
  if (groupId === null) return { kind, groupId };
  return typeof groupId === 'string' && isUuid(groupId) ? { kind, groupId: groupId.toLowerCase() } : null;
}

function readPromotions(from: unknown, to: unknown): Rule | null {
  return isYear(from) && isYear(to) && from <= to ? { kind: 'promotions', from, to } : null;
}

function isYear(value: unknown): value is number {
  return (
    Number.isInteger(value) && Number(value) >= promotionYears.least && Number(value) <= promotionYears.most
  );
}

function readList(listId: unknown): Rule | null {
  return typeof listId === 'string' && isUuid(listId) ? { kind: 'list', listId: listId.toLowerCase() } : null;
}

function readUnion(of: unknown, depth: number): Rule | null {
  // The bound comes before the reading: a row of a million parts is refused without being walked.
  if (!Array.isArray(of) || of.length === 0 || of.length > maxTerms) return null;
  const parts = of.map(part => readPart(part, depth - 1)).filter(part => part !== null);
  return parts.length === of.length ? { kind: 'union', of: parts } : null;
}

function readMinus(of: unknown, less: unknown, depth: number): Rule | null {
  const [kept, taken] = [readPart(of, depth - 1), readPart(less, depth - 1)];
  return kept && taken ? { kind: 'minus', of: kept, less: taken } : null;
}
