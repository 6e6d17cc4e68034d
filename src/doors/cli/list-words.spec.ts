import { describe, expect, it } from '@jest/globals';
import { listNameIn } from './list-address.js';
import { readSettingWords } from './setting-words.js';

describe('the list an operator names', () => {
  it.each([
    ['golf', 'golf'],
    ['Golf@X-Groupes.example', 'golf'],
    [' golf ', 'golf'],
    ['golf@elsewhere.example', null],
    ['a@b@x-groupes.example', null],
    ['@x-groupes.example', null],
    ['', null],
  ])('%j is %j', (text, name) => expect(listNameIn(text, 'x-groupes.example')).toBe(name));
});

describe('KEY=VALUE words', () => {
  it('are settings, empty values and equal signs included', () => {
    expect(readSettingWords(['tag=', 'footer=a=b', 'policy=open'])).toEqual({
      tag: '',
      footer: 'a=b',
      policy: 'open',
    });
  });
  it.each([['policy'], ['=open']])('%j is none', word =>
    expect(readSettingWords(['tag=x', word])).toBe(word),
  );
});
