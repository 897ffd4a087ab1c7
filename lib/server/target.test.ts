import { describe, expect, it } from 'vitest';
import { readTarget } from './target';

describe('the address of a request', () => {
  it.each([
    ['/', { pathname: '/', search: '' }],
    ['/zh/contact?technology=a&x=1', { pathname: '/zh/contact', search: '?technology=a&x=1' }],
    ['/zh/technologies?q=%E4%BA%BA', { pathname: '/zh/technologies', search: '?q=%E4%BA%BA' }],
    ['/zh?q=a?b/c', { pathname: '/zh', search: '?q=a?b/c' }],
    ['/zh?next=//evil.example', { pathname: '/zh', search: '?next=//evil.example' }],
    ['/zh?q=%E0%A4%A', { pathname: '/zh', search: '?q=%E0%A4%A' }],
    ['/.well-known/security.txt', { pathname: '/.well-known/security.txt', search: '' }],
    ['/zh//contact', { pathname: '/zh//contact', search: '' }],
    ['/%E4%BA%BA', { pathname: '/%E4%BA%BA', search: '' }],
  ])('%s is read', (raw, target) => {
    expect(readTarget(raw)).toEqual(target);
  });

  it.each([
    undefined,
    '',
    '*',
    'zh',
    '//evil.example',
    '//evil.example/zh',
    '/\\evil.example',
    '/zh\\..\\x',
    '/%5cevil.example',
    'http://evil.example/zh',
    '/%E0%A4%A',
    '/%',
    '/zh/%00',
    '/zh/%0d%0aSet-Cookie:a=b',
    '/zh/../en',
    '/zh/%2e%2e/en',
    '/zh/.%2E/en',
    '/./zh',
    '/zh/%2fen',
    '/%2f%2fevil.example',
    '/zh#fragment',
  ])('%j is malformed', (raw) => {
    expect(readTarget(raw)).toBeNull();
  });
});
