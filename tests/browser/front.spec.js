// The first screens on a phone, the frame around every page, and what is shown while something is missing.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { links } from "./support/links.js";
import { focusOn, open, ready, site, useBrowser, withPage } from "./support/browser.js";

useBrowser();

const phone = { viewport: { width: 360, height: 640 }, hasTouch: true };
const [[code]] = links;

/** How far down the lower edge of something is, in pixels. */
const foot = async (locator) => {
  const { y, height } = await locator.boundingBox();
  return y + height;
};

const places = [
  ["en-US", "America/New_York", "us"],
  ["es-US", "America/Los_Angeles", "us"],
  ["en-GB", "America/Chicago", "us"],
  ["en-US", "Europe/London", "uk"],
  ["en-GB", "Europe/London", "uk"],
  ["fr-FR", "Europe/Paris", "uk"],
];
for (const [locale, timezoneId, region] of places) {
  test(`whoever begins in a browser in ${locale}, ${timezoneId}, begins in the ${region.toUpperCase()}, until they choose`, () =>
    withPage({ locale, timezoneId }, async (page) => {
      await open(page);
      await page.waitForFunction((region) => document.querySelector("#region").value === region, region);
      const other = region === "us" ? "uk" : "us";
      await page.getByLabel("Region").selectOption(other);
      await page.goto("about:blank");
      await open(page);
      await page.waitForFunction((region) => document.querySelector("#region").value === region, other);
      await open(page, "role/runner/");
      assert.match(await page.locator("h1").innerText(), other === "us" ? /Production assistant/ : /Runner/);
    }));
}

for (const [locale, timezoneId, here, there, value] of [
  ["en-US", "America/New_York", "the USA", "the UK", "uk"],
  ["en-US", "Europe/London", "the UK", "the USA", "us"],
]) {
  test(`${locale} in ${timezoneId}: the region is shown as a guess, and one press changes it for good`, () =>
    withPage({ locale, timezoneId, ...phone }, async (page) => {
      await open(page);
      await page.getByText(`We guessed ${here} from your browser.`).waitFor();
      assert.ok((await foot(page.getByRole("button", { name: "Begin the quiz" }))) <= 640, "the quiz is still in sight");
      await page.getByRole("button", { name: `Show ${there}` }).tap();
      await page.waitForFunction((value) => document.querySelector("#region").value === value, value);
      await focusOn(page, "#region");
      assert.equal(await page.getByText("We guessed").count(), 0);
      await page.goto("about:blank");
      await open(page);
      await page.waitForFunction((value) => document.querySelector("#region").value === value, value);
      assert.equal(await page.getByText("We guessed").count(), 0, "what was chosen is no guess");
    }));
}

test("on a phone the first thing to do is in sight, and everything before it is within reach", () =>
  withPage(phone, async (page) => {
    await open(page);
    assert.ok((await foot(page.getByRole("button", { name: "Begin the quiz" }))) <= 640);
    assert.equal(await page.getByLabel("Region").count(), 1, "the region is asked once");
    const first = await page.locator("#start-role optgroup").first().locator("option").allTextContents();
    assert.deepEqual(first.slice(0, 2).sort(), ["Production assistant (office)", "Runner"], "the first jobs of the ladder come first");
    await page.getByLabel("Region").selectOption("us");
    await page.getByRole("button", { name: "Begin the quiz" }).tap();
    await page.locator(".question").waitFor();
    assert.equal(await page.getByLabel("Region").inputValue(), "us");
    assert.equal(await page.getByLabel("Region").count(), 1);
  }));

const folder = fileURLToPath(new URL("../../assets/atlas/questions/", import.meta.url));
const numbers = readdirSync(folder).map((file) => readFileSync(`${folder}${file}`, "utf8").match(/^number = (\d+)/m)[1]);

test("on a phone nearly every question fits one screen with Next and Skip, and its points are 44 px or more", () =>
  withPage(phone, async (page) => {
    let fit = 0;
    for (const number of numbers) {
      await page.goto("about:blank");
      await open(page, `question/#.${number}`);
      for (const point of await page.locator(".point").all()) {
        const { width, height } = await point.boundingBox();
        assert.ok(Math.min(width, height) >= 44, `question ${number}: ${width} x ${height}`);
      }
      const [next, skip] = ["Next", "Skip this one"].map((name) => page.getByRole("button", { name }));
      fit += (await foot(next)) <= 640 && (await foot(skip)) <= 640 ? 1 : 0;
    }
    assert.ok(fit >= numbers.length * 0.9, `${fit} of ${numbers.length}`);
  }));

test("on a narrow screen the pages open below one button, and are closed on the next page", () =>
  withPage(phone, async (page) => {
    await open(page, `result/#${code}`);
    const pages = page.getByRole("navigation", { name: "Menu" });
    assert.equal(await pages.isVisible(), false);
    await page.getByRole("button", { name: "Menu" }).tap();
    await pages.waitFor();
    await page.keyboard.press("Escape");
    await pages.waitFor({ state: "hidden" });
    await page.getByRole("button", { name: "Menu" }).tap();
    await pages.getByRole("link", { name: "All roles" }).tap();
    await page.getByRole("heading", { level: 1, name: "All roles" }).waitFor();
    assert.equal(await pages.isVisible(), false);
    await page.setViewportSize({ width: 1280, height: 800 });
    assert.ok(await pages.isVisible());
    assert.equal(await page.getByRole("button", { name: "Menu" }).count(), 0);
  }));

test("details that could not be fetched can be asked for again", () =>
  withPage({ quiet: true }, async (page) => {
    const gone = (route) => route.abort();
    await page.route("**/details.*.bin", gone);
    await open(page, `result/#${code}`);
    const again = page.getByRole("button", { name: "Try again" }).first();
    await again.waitFor();
    await page.unroute("**/details.*.bin", gone);
    await again.click();
    await page.locator(".next-step .tick").first().waitFor();
    assert.equal(await page.getByRole("button", { name: "Try again" }).count(), 0);
  }));

test("an app that could not be fetched offers to load the page again", () =>
  withPage({ quiet: true }, async (page) => {
    const gone = (route) => route.fulfill({ status: 404, contentType: "text/html", body: "<p>gone</p>" });
    await page.route("**/*.wasm", gone);
    await page.goto(site);
    await page.getByRole("alert").waitFor();
    await page.unroute("**/*.wasm", gone);
    await page.getByRole("button", { name: "Reload the page" }).click();
    await ready(page);
    assert.equal(await page.getByRole("alert").count(), 0);
  }));

test("nothing on the first screens moves by itself", () =>
  withPage(phone, async (page) => {
    await page.addInitScript(() => {
      globalThis.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if (!entry.hadRecentInput) globalThis.shift += entry.value;
      }).observe({ type: "layout-shift", buffered: true });
    });
    for (const path of ["question/", `result/#${code}`]) {
      await page.goto("about:blank");
      await open(page, path);
      await page.waitForTimeout(200);
      const shift = await page.evaluate(() => globalThis.shift);
      assert.ok(shift < 0.05, `${path}: ${shift}`);
    }
  }));

test("the notice of the O*NET database stands with the licences, and every page leads there", () =>
  withPage({}, async (page) => {
    await open(page, "roles/");
    const footer = page.locator(".footer");
    assert.doesNotMatch(await footer.innerText(), /O\*NET/);
    await footer.getByRole("link", { name: "Privacy, sources and copyright" }).click();
    await page.getByRole("heading", { name: "Licence and sources" }).waitFor();
    assert.match(await page.locator("main").innerText(), /O\*NET 29\.3 Database.*CC BY 4\.0/);
  }));
