// Without a connection after one visit; from one version to the next; and what is left behind on a device.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import { engine, ready, useBrowser, withPage } from "./support/browser.js";
import { eventually } from "./support/eventually.js";
import { host } from "./support/host.js";

useBrowser();

let server;
before(async () => (server = await host()));
after(() => server.close());

/** A visit to the host as it was first, with a worker unless `options` say otherwise. Failed requests may be logged. */
async function visit(options, doing) {
  server.reset();
  await withPage({ from: server.url, quiet: true, serviceWorkers: "allow", ...options }, doing);
}

async function go(page, path = "") {
  await page.goto(server.url + path);
  await ready(page);
}

/** Waits until the version that is open is kept. */
const kept = (page) => page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));

/** The versions that are kept. */
const versions = (page) => page.evaluate(async () => (await caches.keys()).map((name) => name.split(" ").at(-1)).sort());

/** Answers until there is a result with its routes. */
async function answer(page) {
  while (!(await page.locator(".result").count())) {
    const before = page.url();
    await page.locator(".point").first().click();
    await page.getByRole("button", { name: "Next" }).click();
    await page.waitForURL((url) => url.href !== before);
    await page.locator(".point, .result").first().waitFor();
  }
  await page.locator(".route-tab").first().waitFor();
}

/** Waits until the worker that came last is the active one. The browser takes its time over that, and only Chromium tells. */
async function lastIsActive(context, page) {
  if (engine !== "chromium") return page.waitForTimeout(3000);
  const workers = new Map();
  const browser = await context.newCDPSession(page);
  browser.on("ServiceWorker.workerVersionUpdated", ({ versions }) => {
    for (const { versionId, status } of versions) workers.set(Number(versionId), status);
  });
  await browser.send("ServiceWorker.enable");
  await eventually(() => assert.equal(workers.get(Math.max(...workers.keys())), "activated"), 30_000);
}

/** The marks in the names of all files that the open page is made of and has fetched. */
const marksOf = (page) =>
  page.evaluate(() => {
    const fetched = performance.getEntriesByType("resource").map(({ name }) => name);
    return [...(document.head.outerHTML + fetched.join(" ")).matchAll(/(?<=[-.])[0-9a-f]{16}(?=[-._])/g)].map(([mark]) => mark);
  });

test("after one visit, the site works without a connection", () =>
  visit({}, async (page, context) => {
    await go(page);
    await kept(page);
    await go(page, "role/runner/");
    server.offline(true);

    await go(page);
    await page.getByRole("button", { name: "Begin the quiz" }).click();
    await page.locator(".point").first().waitFor();
    await answer(page);
    const result = page.url();
    await page.goto("about:blank");
    await page.goto(result);
    await page.locator(".route-tab").first().waitFor();
    for (const [path, heading] of [
      ["role/runner/", /Runner/],
      ["role/director/", /Director/],
      ["us/role/director/", /Director/],
      ["roles/", /roles/i],
      ["map/", /map/i],
      ["schemes/", /Schemes/],
      ["question/", /./],
      ["method", /./],
    ]) {
      await go(page, path);
      assert.match(await page.locator("main h1").innerText(), heading, path);
      assert.equal(await page.locator(".note[role=status]").count(), 0, `${path} lacks something`);
    }
    assert.ok((await page.locator("select#region").inputValue()) === "uk");
    await page.goto(`${server.url}us/role/assistant-production-coordinator/`);
    await ready(page);
    assert.equal(await page.locator("select#region").inputValue(), "us");

    await page.goto(`${server.url}paper/`);
    assert.ok((await page.locator(".paper-questions > li").count()) > 5);
    await page.goto(`${server.url}ways/runner/director/`);
    assert.match(await page.locator("h1").innerText(), /no connection/);
    assert.deepEqual((await new AxeBuilder({ page }).analyze()).violations, []);
    assert.deepEqual(await context.cookies(), []);
  }));

test("nothing but the site's own files is left on a device", () =>
  visit({}, async (page, context) => {
    await go(page);
    await kept(page);
    await page.getByRole("button", { name: "Begin the quiz" }).click();
    await page.locator(".point").first().waitFor();
    await answer(page);
    assert.deepEqual(await context.cookies(), []);
    const left = await page.evaluate(async () => ({ local: localStorage.length, session: sessionStorage.length, bases: (await indexedDB.databases()).length }));
    assert.deepEqual(left, { local: 0, session: 0, bases: 0 });
    const addresses = await page.evaluate(async () => {
      const all = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
      return all.flat().map(({ url }) => url);
    });
    assert.ok(addresses.length > 8);
    for (const address of addresses) assert.ok(address.startsWith(server.url) && !/[#?]/.test(address), address);
  }));

test("an update is there whole or not at all", () =>
  visit({}, async (page, context) => {
    await go(page);
    await kept(page);
    server.next();
    // An open page goes on with the files of its own version.
    await page.getByLabel("Yes: producer").check();
    await page.getByRole("button", { name: "Show my routes" }).click();
    await page.locator(".route-tab").first().waitFor();
    assert.ok((await marksOf(page)).every((mark) => server.marks.has(mark)));

    // A new page is of the new version, while the old one is kept.
    const second = await context.newPage();
    await go(second, "role/runner/");
    assert.ok((await marksOf(second)).every((mark) => !server.marks.has(mark)));
    // The browser would look for another version soon by itself.
    await second.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await second.waitForFunction(async () => (await navigator.serviceWorker.ready).waiting);
    assert.deepEqual(await versions(second), [server.version, server.nextVersion].sort());
    await page.close();
    await second.close();

    // With no page open, the new version takes its place, and the old one is dropped once all is quiet.
    const third = await context.newPage();
    await lastIsActive(context, third);
    server.offline(true);
    await go(third, "role/director/");
    assert.ok((await marksOf(third)).every((mark) => !server.marks.has(mark)));
    await eventually(async () => assert.deepEqual(await versions(third), [server.nextVersion]));
  }));

test("a page whose files are gone is loaded anew, once, where there is another version", () =>
  visit({ serviceWorkers: "block" }, async (page) => {
    // Saving data, the page fetches the whole app only when it is needed.
    await page.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
    await go(page);
    server.next();
    await page.getByLabel("Yes: producer").check();
    await page.getByRole("button", { name: "Show my routes" }).click();
    await page.locator(".route-tab").first().waitFor();
    assert.ok((await marksOf(page)).every((mark) => !server.marks.has(mark)));
    assert.ok(await page.evaluate(() => performance.getEntriesByType("navigation")[0].type === "reload"));
  }));

test("a page whose files cannot be had says so and stays", () =>
  visit({ serviceWorkers: "block" }, async (page) => {
    await page.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
    await go(page);
    server.offline(true);
    await page.getByLabel("Yes: producer").check();
    await page.getByRole("button", { name: "Show my routes" }).click();
    await page.getByText("Your answers are safe in the address").waitFor();
  }));

test("nothing is kept from within a frame", () =>
  visit({}, async (page) => {
    await page.goto(`${server.url}robots.txt`);
    await page.evaluate(() => {
      const frame = document.createElement("iframe");
      frame.src = "./";
      frame.width = 800;
      frame.height = 600;
      document.body.append(frame);
    });
    const frame = page.frameLocator("iframe");
    await frame.locator(".region-switch").waitFor();
    await page.waitForFunction(() => frames[0].performance.getEntriesByType("resource").some(({ name }) => name.includes("crewpath_bg")));
    await page.waitForTimeout(1000);
    assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
    assert.deepEqual(await page.evaluate(() => caches.keys()), []);
  }));
