// The service worker where a browser's answers differ from what Chromium gives.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import vm from "node:vm";

const source = readFileSync(new URL("../../assets/sw.js", import.meta.url), "utf8")
  .replace("{{version}}", "1")
  .replace("{{files}}", "[]")
  .replace("{{pages}}", '["", "shell/"]')
  .replace("{{still}}", "[]");

const scope = "https://example.org/";

/** What the worker answers to a navigation, where `preloadResponse` is what the browser fetched before and `network` what it fetches. */
async function answer(preloadResponse, network) {
  const listeners = {};
  const kept = new Map([[scope, new Response("kept")], [`${scope}shell/`, new Response("shell")]]);
  const cache = { match: async (url) => kept.get(url)?.clone(), put: async () => {} };
  vm.runInNewContext(source, {
    registration: { scope },
    clients: { matchAll: async () => [{ url: scope }] },
    caches: { open: async () => cache, keys: async () => [], match: async () => undefined },
    addEventListener: (type, listener) => (listeners[type] = listener),
    fetch: network,
    Response,
    setTimeout,
  });
  return async (path) => {
    let answered;
    listeners.fetch({
      request: { method: "GET", mode: "navigate", url: scope + path },
      preloadResponse: Promise.resolve(preloadResponse),
      respondWith: (response) => (answered = response),
      waitUntil: () => {},
    });
    return (await answered).text();
  };
}

test("a preload that failed as a response of type `error`, as in Firefox, counts as no connection", async () => {
  const offline = await answer(Response.error(), async () => { throw new TypeError("offline"); });
  assert.equal(await offline(""), "kept");
  assert.equal(await offline("map/"), "shell");
});

test("a preload that came is the page, and nothing is fetched twice", async () => {
  const online = await answer(new Response("new"), async () => assert.fail("fetched again"));
  assert.equal(await online("map/"), "new");
});

test("without a preload the page is fetched", async () => {
  const online = await answer(undefined, async () => new Response("fetched"));
  assert.equal(await online("map/"), "fetched");
});
