import { expect, it } from '@jest/globals';
import { aList, aMember, hostile, now, shown } from '../../../../test/builders/pages.js';
import { CoverageRequest } from '../../../community/audiences/coverage-request.entity.js';
import { coveragePage, type CoverageView } from './coverage.page.js';

function asked(id: string): CoverageView['views'][number] {
  const facts = { id, rule: null, covered: 60, directory: 100, reason: hostile, state: 'open' } as const;
  const request = Object.assign(new CoverageRequest(), facts, { askedBy: null, askedAt: now });
  return { request, list: aList({ name: id }), signatures: [] };
}

function html(change: Partial<CoverageView> = {}): string {
  const none = { groups: new Map<string, never>(), lists: new Map<string, string>() };
  const view = { views: [asked('un'), asked('deux')], ruleNames: none, names: new Map(), groups: new Map() };
  const viewer = aMember({ roles: ['board'] });
  return shown(viewer, coveragePage(viewer, { ...view, ...change }));
}

it('every request has a form of its own, whose label is its own field’s', () => {
  const ids = [...html().matchAll(/<textarea id="([^"]*)"/g)].map(([, id]) => id);
  expect(ids).toEqual(['reason-un', 'reason-deux']);
  expect(html()).toContain('<label for="reason-deux">');
  const wrong = html({ reasonMissingOf: 'deux' });
  expect(wrong).toContain('id="reason-deux-error"');
  expect(wrong).not.toContain('id="reason-un-error"');
  expect(wrong).not.toContain('<script');
});
