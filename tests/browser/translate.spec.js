// Pages that a browser translates: what is visible belongs to what the program knows, whatever the translator put in the page.

import assert from "node:assert/strict";
import { test } from "node:test";
import { open, ready, site, useBrowser, withPage } from "./support/browser.js";
import { eventually } from "./support/eventually.js";
import { links } from "./support/links.js";
import { translate } from "./support/translate.js";
import { byMouse } from "./support/visit.js";

useBrowser();

const [[mine]] = links.filter(([code]) => code.length > 24);

/** A visit whose pages are translated in one of the ways that browsers have. */
const visit = (how, doing) =>
  withPage({}, async (page, context) => {
    await translate(context, how);
    return doing(page);
  });

/** Waits until no text of the program stands there as it was made. */
const translated = (page) =>
  page.waitForFunction(() => {
    const texts = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const parent = texts.currentNode.parentElement;
      if (texts.currentNode.data.trim() && !parent.closest("font, [translate=no], script, style, textarea")) return false;
    }
    return true;
  });

for (const how of ["font", "text", "block"]) {
  test(`another job on the whole map takes the panel along (${how})`, () =>
    visit(how, async (page) => {
      await open(page, "map/");
      for (const job of ["Runner", "Director", "Producer"]) {
        await page.locator(".overview-wide .stop", { hasText: new RegExp(`^${job}$`) }).first().click();
        await eventually(async () => assert.equal(await page.locator(".role-panel h2").first().innerText(), job));
      }
    }));

  test(`another goal on a result brings its heading, routes and next step (${how})`, () =>
    visit(how, async (page) => {
      const read = () => page.locator("main").innerText();
      for (const goal of ["director", "producer", "screenwriter"]) {
        await page.goto("about:blank");
        await open(page, `result/?start=runner&goal=${goal}`);
        await page.locator(".route-tab").first().waitFor();
      }
      for (const name of [/director/i, /producer/i]) {
        await page.getByRole("link", { name: "Crewpath" }).first().click();
        await page.locator(".option", { hasText: name }).first().click();
        await page.getByRole("button", { name: "Show my routes" }).click();
        await page.locator(".route-tab").first().waitFor();
        const address = page.url();
        const shown = await read();
        assert.match(shown, name);
        // The same page, drawn from nothing, says the same.
        await page.reload();
        await ready(page);
        assert.equal(page.url(), address);
        await page.locator(".route-tab").first().waitFor();
        assert.equal(await read(), shown);
      }
    }));

  test(`ticks are counted, a search finds, and a goal changes the button (${how})`, () =>
    visit(how, async (page) => {
      await open(page, `plan/#${mine}`);
      for (let ticks = 1; ticks <= 3; ticks += 1) {
        await page.locator(".plan-step .tick").nth(ticks - 1).click();
        await page.getByText(new RegExp(`^${ticks} of \\d+ done`)).first().waitFor();
      }
      await open(page, "map/");
      await page.getByRole("searchbox").fill("producer");
      const found = page.locator(".search-found");
      await eventually(async () => assert.match(await found.innerText(), /^\d+ /));
      const before = await found.innerText();
      await page.getByRole("searchbox").fill("zzz");
      await eventually(async () => assert.notEqual(await found.innerText(), before));
      await open(page, "");
      await page.locator(".option", { hasText: "producer" }).click();
      await page.getByRole("button", { name: "Show my routes" }).waitFor();
    }));
}

test("a question after a question: nothing of the last one stays, and new texts are translated too", () =>
  visit("font", async (page) => {
    await open(page, "question/");
    const seen = new Set();
    for (let asked = 0; asked < 4; asked += 1) {
      await translated(page);
      const [heading] = await page.locator("main h1").allInnerTexts();
      assert.ok(!seen.has(heading), heading);
      seen.add(heading);
      const before = page.url();
      await byMouse(page, 2);
      await page.waitForURL((url) => url.href !== before);
      await page.getByText(new RegExp(`^Question ${asked + 2}`)).waitFor();
    }
  }));

test("an element that somebody else adds is left alone", () =>
  withPage({}, async (page) => {
    await open(page, `plan/#${mine}`);
    const add = () => page.evaluate(() => {
      for (const place of document.querySelectorAll(".plan-step, .tick, .plan-step p")) place.append(document.createElement("x-note"));
      return document.querySelectorAll("x-note").length;
    });
    const added = await add();
    assert.ok(added > 3);
    await page.locator(".plan-step .tick").first().click();
    await page.getByText(/^1 of \d+ done/).first().waitFor();
    assert.equal(await page.locator("x-note").count(), added);
  }));

test("the page's language stays what the translator made it, and names, letters and codes stay as they are", () =>
  visit("font", async (page) => {
    for (const path of ["", "question/", `result/#${mine}`, "us/role/runner/"]) {
      await page.goto("about:blank");
      await open(page, path);
      assert.equal(await page.locator("html").getAttribute("lang"), "de", path);
      await page.waitForTimeout(100);
      const kept = page.locator(".masthead-home, .route-letter, .keep-code, .route-map, .task dt");
      assert.ok((await kept.count()) > 0);
      assert.equal(await kept.locator("font").count(), 0, path);
    }
    const { lang } = await withPage({}, async (plain) => {
      await plain.goto(site);
      await ready(plain);
      return plain.evaluate(() => ({ lang: document.documentElement.lang }));
    });
    assert.equal(lang, "en");
  }));
