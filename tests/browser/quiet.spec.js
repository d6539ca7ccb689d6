// A whole visit asks nobody else for anything and keeps nothing until it is told to.

import assert from "node:assert/strict";
import { test } from "node:test";
import { open, ready, settled, site, useBrowser, withPage } from "./support/browser.js";

useBrowser();

/** Everything that a page can keep, by where. */
const kept = (page) =>
  page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: await indexedDB.databases(),
    cookie: document.cookie,
  }));

const nothing = { local: {}, session: {}, databases: [], cookie: "" };

test("from the start to the plan and the map, only files of the site are asked for, and nothing is kept until asked", () =>
  withPage({}, async (page, context) => {
    const asked = [];
    context.on("request", (request) => asked.push(request));
    const answered = [];
    context.on("response", (response) => answered.push(response));
    const quiet = async (where) => {
      await settled(page);
      assert.deepEqual(await kept(page), nothing, where);
      assert.deepEqual(await context.cookies(), [], where);
    };

    await open(page);
    await quiet("start");
    await page.getByLabel("Where are you now?").selectOption("runner");
    await page.getByRole("button", { name: "Begin the quiz" }).click();
    await page.locator(".question").waitFor();
    for (let count = 0; count < 24 && !(await page.locator(".result").count()); count += 1) {
      const before = page.url();
      await page.locator(".point").nth((count * 2) % 5).click();
      await page.getByRole("button", { name: "Next" }).click();
      await page.waitForURL((url) => url.href !== before);
      if (count === 0) await quiet("question");
    }
    await page.locator(".result").waitFor();
    await quiet("result");
    const [, code] = page.url().split("#");
    for (const path of [`route/#${code}`, `plan/#${code}`, `role/third-ad/#${code}`, `map/#${code}`, "schemes/", "method/"]) {
      await page.goto(new URL(path, site).href);
      await ready(page);
      await quiet(path);
    }

    const said = code.split(".")[0];
    for (const request of asked) {
      const url = new URL(request.url());
      assert.equal(url.origin, new URL(site).origin);
      assert.equal(request.method(), "GET", url.href);
      assert.equal(url.search, "", url.href);
      assert.ok(!url.pathname.includes(said) && !JSON.stringify(request.headers()).includes(said), `${url.pathname} is told the answers`);
    }
    assert.ok(asked.length > 10, "requests were seen");
    for (const response of answered) assert.equal(await response.headerValue("set-cookie"), null);

    // So that the first half could fail: asked to keep the visit, it does, and forgets it again.
    await page.goto(new URL(`result/#${code}`, site).href);
    await ready(page);
    const box = page.getByLabel("Save on this device");
    await box.check();
    await page.waitForFunction(() => localStorage.length > 0);
    await box.uncheck();
    await page.waitForFunction(() => localStorage.length === 0);
  }));
