// Keeps the site for times without a connection. The build fills in the list below; a change of any file in it makes another
// version. A version is fetched whole before it counts, and every file that a page names carries its content in its name, so
// that versions never mix.

const VERSION = "{{version}}";

/** What every page is made of; their names change with their content. */
const FILES = {{files}};

/** Pages that are here from the start; the shell opens any page of the app. */
const PAGES = {{pages}};

/** Folders whose pages are only files: without them, no program could draw one. */
const STILL = {{still}};

/** How long the network may take before a page that is here is shown instead, in milliseconds. */
const PATIENCE = 3000;

const { scope } = registration;
const ours = `crewpath ${scope} `;
const name = ours + VERSION;

/** A file's name that carries its content. */
const marked = /[-.\w]*[-.][0-9a-f]{16}[-.\w]*\.(?:bin|css|js|svg|wasm)\b/g;

/** Whether a page is ours, and made of the files of this version. */
const fits = (text) => text.match(marked)?.every((file) => FILES.includes(file)) ?? false;

async function install() {
  const cache = await caches.open(name);
  const get = async (path, cache) => {
    const response = await fetch(scope + path, { cache });
    if (!response.ok) throw new TypeError(`${response.status} for ${path}`);
    // Some hosts lead to addresses without a slash. What was led elsewhere cannot stand for a page.
    return response.redirected ? new Response(response.body, { headers: response.headers }) : response;
  };
  const files = FILES.map(async (path) => cache.put(scope + path, await get(path, "default")));
  // A page may be of the next version already, while a site is being replaced. Then this version is not to be had any more.
  const pages = PAGES.map(async (path) => {
    const response = await get(path, "no-cache");
    if (!fits(await response.clone().text())) throw new TypeError(`${path} is of another version`);
    await cache.put(scope + path, response);
  });
  await Promise.all([...files, ...pages]);
}

/** Drops other versions, unless a page is open that may be of one of them. */
async function sweep() {
  const open = await clients.matchAll({ type: "window", includeUncontrolled: true });
  if (open.some(({ url }) => url.startsWith(scope))) return;
  const names = await caches.keys();
  await Promise.all(names.filter((other) => other.startsWith(ours) && other !== name).map((other) => caches.delete(other)));
}

async function activate() {
  await registration.navigationPreload?.enable();
  await sweep();
  await clients.claim();
}

/** A page's address without what does not tell it from others. */
const plain = (url) => url.split(/[?#]/)[0].replace(/(\/index\.html|\/)?$/, "/");

/** A page as the network has it, kept where it is of this version. */
async function fetched(event) {
  // Without a connection, Firefox gives a response of type `error` here instead of failing.
  const preloaded = await event.preloadResponse;
  const response = preloaded && preloaded.type !== "error" ? preloaded : await fetch(event.request);
  if (response.ok && response.type === "basic") {
    const copy = response.clone();
    event.waitUntil(
      copy.clone().text().then(async (text) => fits(text) && (await caches.open(name)).put(plain(event.request.url), copy)),
    );
  }
  return response;
}

/** What stands for a page that is not here. */
function instead(url) {
  const parts = url.slice(scope.length).split("/");
  const abroad = parts[0] === "us" ? parts.shift() + "/" : "";
  return scope + (STILL.includes(parts[0]) ? "offline/" : `${abroad}shell/`);
}

async function page(event) {
  const cache = await caches.open(name);
  const url = plain(event.request.url);
  const network = fetched(event);
  const kept = await cache.match(url);
  if (!kept) return network.catch(async () => (await cache.match(instead(url))) ?? Response.error());
  event.waitUntil(network.catch(() => {}));
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE, kept));
  return Promise.race([network.catch(() => kept), patience]);
}

/** A file of any version that is here still; the network has it otherwise. */
const file = async ({ request }) => (await caches.match(request, { ignoreSearch: true, ignoreVary: true })) ?? fetch(request);

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  if (method !== "GET" || !url.startsWith(scope)) return;
  if (mode === "navigate") {
    // With no page open, this is the time to tidy up.
    event.waitUntil(sweep());
    event.respondWith(page(event));
  } else if (url.match(marked)) {
    event.respondWith(file(event));
  }
});
