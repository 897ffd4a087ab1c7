// Shows a page of ours when there is no connection, and keeps what trials load so that they go on without one. Nothing
// else is kept: every other answer comes from the server.
const OFFLINE = 'offline-3';
const TRIALS = 'trials-1';
const LOCALES = ['zh', 'en'];

const TRIAL_FILES = '/_site/trials/';

// The pages hold their own styles.
const keepPages = (cache) =>
  cache.addAll(LOCALES.map((locale) => new Request(`/${locale}/offline`, { cache: 'reload' })));

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(OFFLINE)
      .then(keepPages)
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names.filter((name) => ![OFFLINE, TRIALS].includes(name)).map((name) => caches.delete(name)),
        ),
      )
      // The server is asked while this worker wakes up, so that it costs a visitor no time.
      .then(() => self.registration.navigationPreload?.enable())
      // A trial's first files come by way of this worker even on somebody's first visit.
      .then(() => self.clients.claim()),
  );
});

async function navigate(event) {
  try {
    return (await event.preloadResponse) ?? (await fetch(event.request));
  } catch {
    const { pathname } = new URL(event.request.url);
    const kept = await caches.open(TRIALS).then((cache) => cache.match(pathname));
    const locale = pathname.startsWith('/en') ? 'en' : 'zh';
    return kept ?? (await caches.match(`/${locale}/offline`)) ?? Response.error();
  }
}

// The folder's name holds a hash of what is in it, so what is kept can't be out of date.
async function fetchOnce(request) {
  const cache = await caches.open(TRIALS);
  const kept = await cache.match(request.url);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.status === 200) {
    await forgetEarlier(cache, request.url);
    // Refused where the disk is full; the trial runs all the same.
    void cache.put(request.url, answer.clone()).catch(() => undefined);
  }
  return answer;
}

/** `/_site/trials/jieba-0123456789ab/file` replaces what another build had under `jieba-`. */
async function forgetEarlier(cache, url) {
  const [folder, name] = folderOf(url);
  const earlier = (await cache.keys()).filter((request) => {
    const [otherFolder, otherName] = folderOf(request.url);
    return otherName === name && otherFolder !== folder;
  });
  await Promise.all(earlier.map((request) => cache.delete(request)));
}

function folderOf(url) {
  const folder = new URL(url).pathname.slice(TRIAL_FILES.length).split('/')[0];
  return [folder, folder.slice(0, folder.lastIndexOf('-'))];
}

async function fromCache(request) {
  const cache = await caches.open(TRIALS);
  return (await cache.match(request.url)) ?? fetch(request);
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.mode === 'navigate') event.respondWith(navigate(event));
  else if (request.method !== 'GET' || origin !== self.location.origin) return;
  else if (pathname.startsWith(TRIAL_FILES)) event.respondWith(fetchOnce(request));
  else if (!self.navigator.onLine) event.respondWith(fromCache(request));
});

// A trial that has been loaded names its page and the files of it: they are kept too, so that it opens again without a
// connection.
async function keep(addresses) {
  const cache = await caches.open(TRIALS);
  for (const address of addresses) {
    const isPage = !address.startsWith('/_');
    if (!isPage && (await cache.match(address))) continue;
    const answer = await fetch(address).catch(() => null);
    if (answer?.status === 200) await cache.put(address, answer).catch(() => undefined);
  }
}

self.addEventListener('message', (event) => {
  const addresses = event.data?.keep;
  if (Array.isArray(addresses)) event.waitUntil(keep(addresses.filter((address) => /^\/(?!\/)/.test(address))));
});
