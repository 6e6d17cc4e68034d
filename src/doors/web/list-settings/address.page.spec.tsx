import { expect, it } from '@jest/globals';
import { aList, aMember, shown } from '../../../../test/builders/pages.js';
import { addressPage } from './address.page.js';

const standing = {
  personId: 'anne',
  roles: [],
  isModerator: false,
  mayDecide: false,
  isOwner: false,
  isAnimator: true,
  isSubscribed: false,
  isFormerReader: false,
};

function html(heldCount: number): string {
  const seen = { list: aList(), group: null, standing };
  const view = { seen, domain: 'l.example', aliases: [], subscriberCount: 12, heldCount };
  return shown(aMember(), addressPage(aMember(), view));
}

it('a list that ends drops no message in silence unless somebody chose that', () => {
  // Nothing waits as the page is read; something may by the time it is sent.
  expect(html(0)).toContain('<input type="hidden" name="held" value="reject"/>');
  expect(html(0)).toContain('name="reason" value="Cette liste ferme définitivement."');
  expect(html(3)).toContain('3\u00A0messages attendent un modérateur');
  expect(html(3)).toMatch(/value="reject"[^>]*checked/);
});
