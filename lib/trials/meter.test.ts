import { describe, expect, it } from 'vitest';
import { sizeOf, startMeter } from './meter';

function aScope() {
  class Socket {
    send() {
      return 'sent';
    }
  }
  class Http {
    open() {
      return 'open';
    }
    send() {
      return 'sent';
    }
  }
  class Navigator {
    sendBeacon() {
      return true;
    }
  }
  return {
    location: { href: 'https://site.example/zh/technologies/x/trial' },
    fetch: () => Promise.resolve('answer'),
    WebSocket: Socket as new (address?: string) => { send: (body?: unknown) => string },
    XMLHttpRequest: Http as new () => {
      open: (m: string, a: string) => string;
      send: (b?: unknown) => string;
    },
    Navigator: Navigator as new () => { sendBeacon: (address: string, body?: unknown) => boolean },
  };
}

describe('the meter', () => {
  it('counts nothing where files are only fetched', async () => {
    const scope = aScope();
    const meter = startMeter(scope);
    const fetch = scope.fetch as (address: string) => Promise<string>;
    await expect(fetch('/_site/trials/a/b.wasm')).resolves.toBe('answer');
    expect(meter.read()).toEqual({
      sentBytes: 0,
      requests: ['https://site.example/_site/trials/a/b.wasm'],
    });
  });

  it('counts what every way of sending carries', async () => {
    const scope = aScope();
    const meter = startMeter(scope);
    const sent = () => meter.read().sentBytes;
    await (scope.fetch as (a: string, b: object) => Promise<string>)('/a?q=1', {
      method: 'POST',
      body: '字',
    });
    expect(sent()).toBe(6);
    const http = new scope.XMLHttpRequest();
    http.open('POST', '/b');
    http.send(new Uint8Array(4));
    expect(sent()).toBe(10);
    new scope.WebSocket('wss://other.example/').send(new ArrayBuffer(5));
    expect(sent()).toBe(15);
    new scope.Navigator().sendBeacon('/c', new Blob(['1234567']));
    expect(sent()).toBe(22);
    expect(meter.read().requests).toEqual([
      'https://site.example/a',
      'https://site.example/b',
      'wss://other.example/',
      'https://site.example/c',
    ]);
  });

  it('never takes a body of unknown size for none', () => {
    expect(sizeOf(new ReadableStream())).toBeGreaterThan(0);
    const form = new FormData();
    form.set('ab', 'cde');
    expect(sizeOf(form)).toBe(5);
    expect(sizeOf(new URLSearchParams('a=b'))).toBe(3);
    expect(sizeOf(undefined)).toBe(0);
  });
});
