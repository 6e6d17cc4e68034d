import { describe, expect, it } from '@jest/globals';
import { writtenIn } from './written-in.js';

describe('what somebody wrote in a form', () => {
  it('is its words, as they were, and nothing that the form carried along', () => {
    const body = { csrf: 'a8f-token', picked: ['message:1'], version: '3', reason: ' Pas ici,\nmerci. ' };
    expect(writtenIn(body)).toEqual([' Pas ici,\nmerci. ']);
  });

  it.each([undefined, null, 'some words', 12, []])('is nothing in %j', body => {
    expect(writtenIn(body)).toEqual([]);
  });

  it('is no more than a page can show', () => {
    const many = Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`field${at}`, 'two words']));
    expect(writtenIn(many)).toHaveLength(20);
  });
});
