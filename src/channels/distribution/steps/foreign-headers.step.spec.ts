import { describe, expect, it } from '@jest/globals';
import { anOutgoingPost } from '../../../../test/builders/outgoing-post.js';
import { dropForeignHeaders } from './foreign-headers.step.js';

describe('foreign headers', () => {
  it.each([
    'List-Id: <other.example>',
    'List-Unsubscribe: <https://other.example>',
    'LIST-Unsubscribe-Post: List-Unsubscribe=One-Click',
    'List-Software: another',
    'Archived-At: <https://other.example/1>',
    'Precedence: bulk',
    'Sender: other-bounces@other.example',
    'Errors-To: other-bounces@other.example',
    'Return-Path: <eve@evil.example>',
    'Bcc: secret@ecole.example',
    'Resent-Bcc: secret@ecole.example',
    'Disposition-Notification-To: anne@ecole.example',
    'Return-Receipt-To: anne@ecole.example',
    'X-Confirm-Reading-To: anne@ecole.example',
    'X-BeenThere: other@other.example',
    'Authentication-Results: mx.x-groupes.example; dkim=pass',
    'Authentication-Results: MX.x-groupes.EXAMPLE 1; spf=pass',
    'Authentication-Results: (it (really) is us) mx.x-groupes.example; dmarc=pass',
    'Authentication-Results: "mx.x-groupes.example"; dmarc=pass',
    'Authentication-Results: (\\)) mx.x-groupes.example; dmarc=pass',
    String.raw`Authentication-Results: "mx\.x-groupes.example"; dmarc=pass`,
    'Authentication-Results:\r\n mx.x-groupes.example;\r\n dmarc=pass',
  ])('such as %s go', field => {
    expect(kept(field)).toBe('From: a@b.example\r\nSubject: s\r\n');
  });

  it.each([
    'Authentication-Results: mx.other.example; dkim=pass',
    'Authentication-Results: not-mx.x-groupes.example; dkim=pass',
    'In-Reply-To: <1@ecole.example>',
    'Auto-Submitted: no',
    'Cc: bob@ecole.example',
  ])('that are none, such as %s, stay', field => {
    expect(kept(field)).toContain(field);
  });
});

function kept(field: string): string {
  const post = anOutgoingPost(`From: a@b.example\r\n${field}\r\nSubject: s\r\n\r\ntext`);
  dropForeignHeaders(post);
  return post.header.toString();
}
