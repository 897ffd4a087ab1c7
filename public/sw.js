// Shows a page of ours when there is no connection. Nothing else is kept: every other answer comes from the server.
const CACHE = 'offline-2';
const LOCALES = ['zh', 'en'];

// The pages hold their own styles.
const keepPages = (cache) =>
  cache.addAll(LOCALES.map((locale) => new Request(`/${locale}/offline`, { cache: 'reload' })));

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then(keepPages)
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
  if (event.request.mode === 'navigate') event.respondWith(navigate(event));
});
