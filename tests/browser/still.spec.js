// The pages as finished files: valid, readable without any script, and taken over by the program without a flash, a shift or
// a lost answer.

import AxeBuilder from "@axe-core/playwright";
import { HtmlValidate } from "html-validate";
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { open, ready, site, useBrowser, withPage } from "./support/browser.js";
import { pagesOn } from "./support/pdf.js";

useBrowser();

const dist = new URL("../../dist/", import.meta.url).pathname;

/** Pages that the program takes over from, one of each kind. */
const taken = ["", "question/", "roles/", "role/runner/", "role/director/", "map/", "schemes/", "method/", "samples/", "open/", "us/role/runner/", "us/schemes/", "404.html"];

/** Pages that are never more than files. */
const only = ["ways/", "ways/runner/director/", "us/ways/outside/producer/", "paper/"];

/** The code of the link in the address. */
const fragment = (page) => new URL(page.url()).hash;

test("every page is valid HTML", async () => {
  const validator = new HtmlValidate({ extends: ["html-validate:standard"], rules: { "no-implicit-button-type": "off" } });
  const pages = readdirSync(dist, { recursive: true }).filter((name) => name.endsWith(".html"));
  // Pages of a kind are made alike: of the routes of each start and goal every fifth is read.
  const read = pages.sort().filter((name, place) => !name.includes("ways/") || place % 5 === 0);
  assert.ok(read.length > 200, `${read.length} pages`);
  for (const name of read) {
    const { results } = await validator.validateString(readFileSync(join(dist, name), "utf8"));
    const found = results.flatMap(({ messages }) => messages.map(({ line, column, message }) => `${name}:${line}:${column}: ${message}`));
    assert.deepEqual(found, []);
  }
});

/** What stands in the page, as a reader finds it: elements, attributes, words. */
function standing() {
  const copy = document.getElementById("app").cloneNode(true);
  for (const name of [...copy.getAttributeNames()]) if (name.startsWith("data-")) copy.removeAttribute(name);
  const original = [...document.getElementById("app").querySelectorAll("*")];
  [...copy.querySelectorAll("*")].forEach((element, at) => {
    // What is chosen is a property in the program and an attribute in the file.
    if (element.matches("option")) element.toggleAttribute("selected", original[at].selected);
    if (element.matches("input")) element.toggleAttribute("checked", original[at].checked);
    for (const { name, value } of [...element.attributes]) {
      // Where the visitor is goes into every link as a code, once the program runs.
      if (name === "href") element.setAttribute(name, value.split("#")[0]);
      if (name === "value" && value === "" && element.matches("input")) element.removeAttribute(name);
      if (["selected", "checked", "open", "novalidate", "hidden"].includes(name)) element.setAttribute(name, "");
    }
    const sorted = [...element.attributes].map(({ name, value }) => [name, value]).sort();
    for (const [name] of sorted) element.removeAttribute(name);
    for (const [name, value] of sorted) element.setAttribute(name, value);
  });
  return copy.innerHTML;
}

/** Fails with the first place where two texts differ, and a little around it. */
function assertSame(one, other) {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const around = (text) => text.slice(Math.max(0, at - 80), at + 80);
  if (one !== other) assert.equal(around(one), around(other));
}

for (const path of taken) {
  test(`/${path} reads the same before and after the program takes over, and nothing shifts`, async () => {
    const missing = path === "404.html";
    const before = await withPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto(new URL(path, site).href);
      return page.evaluate(standing);
    });
    await withPage({ missing }, async (page) => {
      await page.addInitScript(() => {
        window.shifts = [];
        new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map(({ value }) => value))).observe({ type: "layout-shift", buffered: true });
      });
      await open(page, path);
      assertSame(await page.evaluate(standing), before);
      await page.waitForTimeout(300);
      assert.deepEqual(await page.evaluate(() => window.shifts), []);
    });
  });
}

/** Holds back the quiz program until the returned function is called. */
async function holdProgram(page) {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route(/quiz-.*\.wasm$/, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

test("an answer ticked and sent before the program runs is not lost", () =>
  withPage({}, async (page) => {
    const release = await holdProgram(page);
    await page.goto(new URL("question/", site).href);
    const first = await page.locator("main h1").innerText();
    await page.locator(".point").nth(3).click();
    await page.getByRole("button", { name: "Next" }).click();
    assert.equal(await page.locator("main h1").innerText(), first, "nothing is there yet to go on");
    release();
    await page.waitForFunction((text) => document.querySelector("main h1").innerText !== text, first);
    await page.waitForURL(/#1/);
    await page.goBack();
    assert.equal(await page.locator(".point input:checked").getAttribute("value"), "4");
  }));

test("an answer sent before even the boot script runs comes back as a query and counts", () =>
  withPage({}, async (page) => {
    await page.goto(new URL("question/?answer=4", site).href);
    await page.locator("#app:not([data-drawn])").waitFor();
    await page.getByText("Question 2, at most").waitFor();
    await page.waitForURL(/#1/);
    await page.goBack();
    assert.equal(await page.locator(".point input:checked").getAttribute("value"), "4");
  }));

test("an answer that is ticked, and the focus on it, outlive the taking over", () =>
  withPage({}, async (page) => {
    const release = await holdProgram(page);
    await page.goto(new URL("question/", site).href);
    await page.locator(".point input").nth(1).focus();
    await page.keyboard.press("Space");
    release();
    await ready(page);
    assert.equal(await page.locator(".point input:checked").getAttribute("value"), "2");
    assert.equal(await page.evaluate(() => document.activeElement.value), "2");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => !document.querySelector(".point input:checked"));
  }));

test("what is said on the start page before the program runs counts", () =>
  withPage({}, async (page) => {
    const release = await holdProgram(page);
    await page.goto(site);
    await page.getByLabel("Where are you now?").selectOption("runner");
    await page.getByLabel("Yes: producer").check();
    await page.getByRole("button", { name: /Begin|routes/ }).click();
    release();
    await page.locator(".result").waitFor();
    assert.match(await page.locator("#routes").innerText(), /from runner to producer/i);
  }));

test("a link with a code never shows another question first", () =>
  withPage({}, async (page) => {
    await open(page, "question/");
    await page.locator(".point").nth(0).click();
    await page.getByRole("button", { name: "Next" }).click();
    await page.waitForFunction(() => !document.querySelector(".point input:checked"));
    const address = page.url();
    const second = await page.locator("main h1").innerText();
    await page.goto("about:blank");
    const release = await holdProgram(page);
    await page.goto(address);
    await page.locator("main .waiting").waitFor();
    assert.equal(await page.locator(".point").count(), 0);
    release();
    await ready(page);
    assert.equal(await page.locator("main h1").innerText(), second);
  }));

test("a page of the USA opens in the USA, and links from there keep it", () =>
  withPage({}, async (page) => {
    await open(page, "us/role/runner/");
    assert.ok(fragment(page).length > 1, "the code says the region");
    const title = await page.locator("main h1").innerText();
    await page.reload();
    await ready(page);
    assert.equal(await page.locator("main h1").innerText(), title);
  }));

test("a query chooses start, goal and region for a visit that has said nothing", () =>
  withPage({}, async (page) => {
    await open(page, "result/?start=runner&goal=screenwriter&region=us");
    await page.locator(".result").waitFor();
    assert.match(await page.locator("#routes").innerText(), /to screenwriter/i);
    assert.equal(new URL(page.url()).search, "");
  }));

for (const path of [...only, "", "role/runner/"]) {
  test(`/${path} is of use without JavaScript, and axe finds nothing on it`, async () => {
    await withPage({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } }, async (page) => {
      await page.goto(new URL(path, site).href);
      assert.ok((await page.locator("main").innerText()).length > 400);
      if (!only.includes(path)) assert.ok(await page.getByRole("link", { name: "Take the quiz on paper" }).isVisible());
      const [inner, outer] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      assert.ok(inner <= outer, `${inner} in ${outer}`);
    });
    // Axe itself is a script.
    await withPage({ viewport: { width: 360, height: 800 } }, async (page) => {
      await page.goto(new URL(path, site).href);
      const { violations } = await new AxeBuilder({ page }).analyze();
      assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), []);
    });
  });
}

test("the quiz on paper prints on four pages at most", () =>
  withPage({}, async (page) => {
    await page.goto(new URL("paper/", site).href);
    const pages = await pagesOn(page);
    assert.ok(pages <= 4, `${pages} pages`);
  }));

test("from the routes of a start and a goal the app goes on with both", () =>
  withPage({}, async (page) => {
    await page.goto(new URL("ways/runner/producer/", site).href);
    await page.getByRole("link", { name: "Change these routes" }).click();
    await ready(page);
    assert.match(await page.locator("#routes").innerText(), /from runner to producer/i);
  }));

test("the quiz looks the same before and after the look of all else has come", () =>
  withPage({ viewport: { width: 360, height: 800 } }, async (page) => {
    const compare = async (state) => {
      await page.waitForFunction(() => document.querySelector('link[rel=stylesheet][href*="/crewpath-"]')?.sheet);
      const [seen, differs] = await page.evaluate(() => {
        const elements = [...document.body.querySelectorAll("*")];
        const look = () =>
          elements.map((element) => {
            const { x, y, width, height } = element.getBoundingClientRect();
            const style = getComputedStyle(element);
            return { x, y, width, height, ...Object.fromEntries([...style].map((name) => [name, style.getPropertyValue(name)])) };
          });
        const after = look();
        const sheet = document.querySelector('link[href*="/crewpath-"]');
        sheet.disabled = true;
        const before = look();
        sheet.disabled = false;
        const differs = elements.flatMap(({ tagName, className }, at) =>
          Object.keys(after[at])
            .filter((name) => before[at][name] !== after[at][name])
            .map((name) => `${tagName}.${className} ${name}: ${before[at][name]}, then ${after[at][name]}`),
        );
        return [elements.length, differs];
      });
      assert.ok(seen > 20);
      assert.deepEqual(differs.slice(0, 10), [], state);
    };
    await page.goto(site);
    await compare("start");
    await page.getByRole("button", { name: "Begin the quiz" }).click();
    await page.locator(".answer-form.agree, .answer-form.choice").waitFor();
    await page.getByRole("button", { name: "Next" }).click();
    await page.locator("#problem-summary").waitFor();
    await compare("nothing chosen");
    const forms = new Set();
    while (await page.locator(".answer-form").count()) {
      const before = page.url();
      await page.locator(".point").nth(2).click();
      const form = await page.locator(".answer-form").getAttribute("class");
      if (!forms.has(form)) await compare(form);
      forms.add(form);
      await page.getByRole("button", { name: "Next" }).click();
      await page.waitForURL((url) => url.href !== before);
      if (forms.size === 2) return;
    }
    assert.fail("one kind of question never came");
  }));
