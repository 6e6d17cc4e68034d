import { describe, expect, it } from '@jest/globals';
import { Cookies } from './cookies.js';

const asking = (cookie: string) => ({ headers: { cookie } });

describe('cookies', () => {
  it('are tied to the host where the site is https', () => {
    expect(new Cookies({ publicUrl: 'https://vigie.example' }).nameOf('session')).toBe('__Host-vigie');
    expect(new Cookies({ publicUrl: 'http://localhost:3000' }).nameOf('session')).toBe('vigie');
  });

  it('are told apart by their whole name', () => {
    const cookies = new Cookies({ publicUrl: 'http://localhost' });
    const request = asking('xvigie=a; vigie-form=b; vigie=c=d; other=e');
    expect(cookies.read(request, 'session')).toBe('c=d');
    expect(cookies.read(request, 'form')).toBe('b');
    expect(cookies.read(asking(''), 'session')).toBeNull();
  });
});
