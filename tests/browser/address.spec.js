// The address carries everything: back, links to the bit, broken links.

import assert from "node:assert/strict";
import { test } from "node:test";
import { links, maps } from "./support/links.js";
import { readLinks } from "./support/same.js";
import { open, ready, site, useBrowser, withPage } from "./support/browser.js";

useBrowser();

async function answer(page, point) {
  const before = page.url();
  await page.locator(".point").nth(point - 1).click();
  await page.getByRole("button", { name: "Next" }).click();
  await page.waitForURL((url) => url.href !== before);
}

const heading = (page) => page.locator("main h1").innerText();
const chosen = (page) => page.locator(".point input:checked").getAttribute("value");

test("back shows the question before with its answer, and changing it keeps the later ones", () =>
  withPage({}, async (page) => {
    await open(page, "question/");
    const seen = [];
    for (const point of [1, 5, 2]) {
      seen.push(await heading(page));
      await answer(page, point);
    }
    await page.goBack();
    assert.equal(await heading(page), seen[2]);
    assert.equal(await chosen(page), "2");
    await page.getByRole("button", { name: "Back" }).click();
    await page.waitForFunction((text) => document.querySelector("main h1").innerText === text, seen[1]);
    assert.equal(await chosen(page), "5");
    // What would change is said before it is sent.
    await page.locator(".point").nth(0).click();
    assert.match(await page.getByRole("status").innerText(), /^Before this change, .+ After it/);
    // The next one is the one that came next before, with its answer.
    await answer(page, 4);
    assert.equal(await heading(page), seen[2]);
    assert.equal(await chosen(page), "2");
    await answer(page, 2);
    assert.match(await page.locator(".progress").innerText(), /Question 4/);
    const fourth = await heading(page);
    await page.goBack();
    await page.goForward();
    assert.equal(await heading(page), fourth);
  }));

test("back to where the visit began keeps every answer, from the start page and from a shared result", async () => {
  await withPage({}, async (page) => {
    await open(page);
    await page.getByRole("button", { name: "Begin the quiz" }).click();
    for (const point of [1, 5, 2]) await answer(page, point);
    for (let entry = 0; entry < 4; entry += 1) await page.goBack();
    await page.getByRole("button", { name: "Go on where you stopped" }).click();
    await page.locator(".question").waitFor();
    assert.match(await page.locator(".progress").innerText(), /Question 4/);
  });
  await withPage({}, async (page) => {
    const [[code]] = links;
    await open(page, `result/#${code}`);
    const before = new URL(page.url()).hash;
    await page.getByRole("link", { name: /^Answer/ }).click();
    await answer(page, 5);
    await page.goBack();
    await page.goBack();
    await page.locator(".result").waitFor();
    assert.notEqual(new URL(page.url()).hash, before, "the new answer is in the address");
  });
});

test("another code entered in the same tab is another visit; back leads to one's own answers", () =>
  withPage({}, async (page) => {
    const [[mine], [other]] = links;
    await open(page, `result/#${mine}`);
    const [own, fingerprint] = [page.url(), () => page.locator(".result").getAttribute("data-fingerprint")];
    const before = await fingerprint();
    await page.evaluate((code) => { location.hash = code; }, other);
    await page.waitForFunction((was) => document.querySelector(".result").dataset.fingerprint !== was, before);
    await page.goBack();
    await page.waitForFunction((was) => document.querySelector(".result").dataset.fingerprint === was, before);
    assert.equal(page.url(), own);
    await page.evaluate(() => { location.hash = "1nonsense"; });
    await page.locator(".notice").waitFor();
    assert.equal(await fingerprint(), before, "a bad code changes nothing that was said");
  }));

test("back from a role leads to where one was on the page", () =>
  withPage({ viewport: { width: 360, height: 740 } }, async (page) => {
    await open(page);
    await page.getByLabel("Where are you now?").selectOption("runner");
    await page.getByLabel("Yes: producer").check();
    await page.getByRole("button", { name: "Show my routes" }).click();
    await page.getByRole("link", { name: "Look at this route step by step" }).click();
    const about = page.getByRole("link", { name: /^About this role/ }).first();
    await about.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    assert.ok(before > 200);
    await about.click();
    await page.locator("article.role").waitFor();
    await page.waitForFunction(() => scrollY === 0);
    await page.goBack();
    await page.waitForFunction((top) => Math.abs(scrollY - top) < 40, before);
  }));

test("links give the same result here as natively, to the bit", () =>
  withPage({}, async (page) => {
    assert.ok(links.length >= 1000);
    await open(page, `result/#${links[0][0]}`);
    const found = await page.evaluate(readLinks, { codes: links.map(([code]) => code) });
    const wrong = links.filter(([, fingerprint], at) => found[at] !== fingerprint);
    assert.deepEqual(wrong, []);
  }));

test("links give the same maps here as natively, to the byte", () =>
  withPage({}, async (page) => {
    assert.ok(maps.length >= 300);
    await open(page, `result/#${maps[0][0]}`);
    const found = await page.evaluate(readLinks, { codes: maps.map(([code]) => code), maps: true });
    maps.forEach(([code, across, down], at) => assert.deepEqual(found[at], [across, down], code));
  }));

test("a broken, foreign or newer code is said to be so, and the page works", () =>
  withPage({}, async (page) => {
    for (const [code, says] of [
      ["1AAAAAAAAAA", /damaged/],
      ["2AAAAAAAAAA", /newer/],
      ["hello-there", /not a Crewpath code/],
    ]) {
      await page.goto("about:blank");
      await open(page, `result/#${code}`);
      assert.match(await page.locator(".notice[role=status]").innerText(), says);
      assert.ok((await page.locator(".route-tab").count()) >= 1);
      await page.getByRole("button", { name: "Close" }).click();
      await page.locator(".notice").waitFor({ state: "detached" });
    }
  }));

test("an address that leads nowhere says so and leads home", () =>
  withPage({ missing: true }, async (page) => {
    await open(page, "role/nobody/");
    await page.getByRole("heading", { name: "This page does not exist" }).waitFor();
    await page.getByRole("link", { name: "Go to the start" }).click();
    await page.getByRole("button", { name: "Begin the quiz" }).waitFor();
  }));

test("the region is remembered, and nothing else is kept", () =>
  withPage({}, async (page, context) => {
    await open(page);
    assert.equal(await page.evaluate(() => localStorage.length), 0);
    await page.getByLabel("Region").selectOption("us");
    await page.goto(site);
    await ready(page);
    await page.waitForFunction(() => document.querySelector("#region").value === "us");
    assert.equal(await page.evaluate(() => localStorage.length), 1);
    assert.deepEqual(await context.cookies(), []);
  }));
