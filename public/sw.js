// Shows a page of ours when there is no connection. Nothing else is kept: every other answer comes from the server.
const CACHE = 'offline-1';
const LOCALES = ['zh', 'en'];

/** Keeps the page and the style sheets it names. */
async function keepPage(cache, locale) {
  const path = `/${locale}/offline`;
  const response = await fetch(path, { cache: 'reload' });
  if (!response.ok) return;
  const html = await response.clone().text();
  await cache.put(path, response);
  const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map((match) => match[1]);
  await cache.addAll(sheets);
}

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => Promise.all(LOCALES.map((locale) => keepPage(cache, locale))))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name))))
      // The server is asked while this worker wakes up, so that it costs a visitor no time.
      .then(() => self.registration.navigationPreload?.enable()),
  );
});

async function navigate(event) {
  try {
    return (await event.preloadResponse) ?? (await fetch(event.request));
  } catch {
    const locale = new URL(event.request.url).pathname.startsWith('/en') ? 'en' : 'zh';
    return (await caches.match(`/${locale}/offline`)) ?? Response.error();
  }
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate') event.respondWith(navigate(event));
  else if (request.destination === 'style') {
    event.respondWith(fetch(request).catch(() => caches.match(request).then((kept) => kept ?? Response.error())));
  }
});
