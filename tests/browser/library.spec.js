// The screens for reading: schemes can be found, roles fold, what failed to come can be asked for again.

import { AxeBuilder } from "@axe-core/playwright";
import assert from "node:assert/strict";
import { test } from "node:test";
import { open, settled, useBrowser, withPage } from "./support/browser.js";
import { links } from "./support/links.js";

useBrowser();

const [[code]] = links.filter(([one]) => one.length > 24);
const phone = { viewport: { width: 360, height: 800 } };
const names = (page) => page.locator(".scheme-entry :is(h2, h3)").allInnerTexts();
const count = async (page) => Number((await page.locator(".sift [role=status]").innerText()).match(/\d+/)?.[0] ?? 0);

/** Nothing runs off the side, and axe finds nothing. */
async function isSound(page) {
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "nothing runs off the side");
  const { violations } = await new AxeBuilder({ page }).analyze();
  assert.deepEqual(violations.map((one) => `${one.id}: ${one.nodes[0].html}`), []);
}

test("at phone width, a scheme is found by choices and by words, by keyboard alone", () =>
  withPage(phone, async (page) => {
    await open(page, "schemes/");
    const all = await count(page);
    assert.ok(all > 50);
    assert.equal((await names(page)).filter(Boolean).length, 0, "kinds are folded at first");
    const [field, found] = [page.locator("#sift-text"), page.locator(".sift [role=status]")];
    const below = async (one, other) => (await one.boundingBox()).y - (await other.boundingBox()).y;
    assert.ok((await below(found, field)) < 80, "how many were found stands right below the field");
    await page.getByText("Narrow down").click();
    await page.getByLabel("For people who").selectOption("want a start");
    await page.getByLabel("Cost, where known").selectOption("You are paid");
    const paid = await count(page);
    assert.ok(paid > 1 && paid < all / 4, `${paid} of ${all}`);
    assert.equal((await names(page)).length, paid);
    await isSound(page);
    await page.getByLabel("Search by name, job, place or word").focus();
    await page.keyboard.type("traine fnder");
    assert.deepEqual(await names(page), ["ScreenSkills Trainee Finder"]);
    await page.locator(".scheme-entry summary").first().focus();
    await page.keyboard.press("Enter");
    assert.match(await page.locator(".scheme-more").first().innerText(), /For whom:/);
    await page.getByRole("button", { name: "Show all schemes" }).focus();
    await page.keyboard.press("Enter");
    assert.equal(await count(page), all);
    assert.equal(await page.getByLabel("Search by name, job, place or word").inputValue(), "");
    assert.equal(await page.getByLabel("For people who").inputValue(), "");
  }));

test("what is looked for is kept from page to page, and nothing found leads to the other region", () =>
  withPage({}, async (page) => {
    await open(page, "schemes/");
    await page.getByLabel("Search by name, job, place or word").fill("Los Angeles training");
    assert.equal(await count(page), 0);
    await isSound(page);
    assert.match(await page.locator(".sift [role=status]").innerText(), /^No scheme found/);
    assert.match(await page.locator(".search-none").innerText(), /If you look for a place/);
    const everywhere = page.locator(".search-none + section");
    assert.match(await everywhere.innerText(), /hold in the whole country[\s\S]*Your local film office/);
    assert.doesNotMatch(await everywhere.textContent(), /Wales Screen crew database/);
    await page.getByRole("button", { name: /in the USA$/ }).click();
    assert.match((await names(page))[0], /Los Angeles/);
    assert.equal(await page.locator("#region").inputValue(), "us");
    await page.getByRole("link", { name: "All roles" }).click();
    await page.locator(".roles").waitFor();
    await page.goBack();
    await page.locator(".scheme-entry").first().waitFor();
    assert.match((await names(page))[0], /Los Angeles/);
  }));

test("whatever is named on a role's page or in a plan has a way on", () =>
  withPage({}, async (page) => {
    await open(page, "role/runner/");
    const topics = page.locator(".topics dd");
    assert.ok((await topics.count()) > 0);
    for (const topic of await topics.all()) assert.ok((await topic.locator("a").count()) > 0, await topic.innerText());
    const name = await topics.locator("a").first().innerText();
    await topics.locator("a").first().click();
    await page.locator(".scheme-entry").first().waitFor();
    assert.equal((await names(page))[0], name);
    await open(page, `plan/#${code}`);
    await page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
    const looks = page.locator(".looks li");
    assert.ok((await looks.count()) > 3);
    for (const look of await looks.all()) assert.equal(await look.locator("a").count(), 1, await look.innerText());
  }));

test("the mark of a scheme that may have ended stands on few, and they say what to check", () =>
  withPage({}, async (page) => {
    await open(page, "schemes/");
    const rows = page.locator(".scheme-entry");
    const marked = rows.filter({ hasText: "may have ended" });
    assert.ok((await marked.count()) > 3 && (await marked.count()) * 3 < (await rows.count()));
    for (const text of await marked.allTextContents()) assert.match(text, /Check first/);
  }));

test("a long role page is short at first: its sections fold, the first ones open", () =>
  withPage(phone, async (page) => {
    for (const id of ["screenwriter", "producer"]) {
      await page.goto("about:blank");
      await open(page, `role/${id}/`);
      const sections = await page.locator("details.fold").evaluateAll((all) => all.map((one) => [one.querySelector("h2").textContent, one.open]));
      assert.deepEqual(sections.slice(0, 3), [["What they do", true], ["Ways in", true], ["Ways on", true]]);
      assert.ok(sections.filter(([, isOpen]) => !isOpen).length > 5);
      const folded = await page.locator("details.fold:not([open]) > summary").first().elementHandle();
      await folded.focus();
      await page.keyboard.press("Enter");
      assert.ok(await folded.evaluate((summary) => summary.parentElement.open));
      await isSound(page);
    }
  }));

test("what rests on UK sources alone says so to a visitor from the USA, and to nobody else", () =>
  withPage({}, async (page) => {
    await open(page, "role/runner/");
    assert.doesNotMatch(await page.locator("main").innerText(), /UK source/);
    await page.locator("#region").selectOption("us");
    const ways = page.locator(".fold", { hasText: "Ways on" }).locator("li");
    assert.match((await ways.allInnerTexts()).join("\n"), /UK source/);
    assert.doesNotMatch(await page.locator("main").innerText(), /US source/);
  }));

test("a search by the other region's title or with slips leads to the role, and nothing found offers names", () =>
  withPage(phone, async (page) => {
    await open(page, "roles/");
    const field = page.getByLabel("Search by job title");
    const first = page.locator(".roles-found li").first();
    await field.fill("production assistant");
    assert.match(await first.innerText(), /^Runner\n[\s\S]*called Production assistant in the USA/);
    await field.fill("gofer");
    assert.match(await first.innerText(), /^Runner\n[\s\S]*also called gofer/);
    await isSound(page);
    await field.fill("prodaktion cordenetor");
    assert.match(await page.locator(".search-none").innerText(), /Did you mean[\s\S]*Production coordinator/);
    await field.fill("zzzzzz");
    assert.match(await page.locator(".search-none").innerText(), /Not every job/);
    await isSound(page);
    await page.getByRole("button", { name: "Clear the search" }).click();
    assert.ok((await page.locator(".roles-columns li").count()) > 50);
  }));

for (const [path, shown] of [["role/runner/", "details.fold"], ["schemes/", ".sift"], ["method/", ".study-said"]]) {
  test(`${path} says that it could not get everything, and gets it on the next try`, () =>
    withPage({ ...phone, quiet: true }, async (page) => {
      const bins = /\.bin$/;
      await page.route(bins, (route) => route.abort());
      await page.goto(new URL(path, process.env.CREWPATH_URL).href);
      const again = page.getByRole("button", { name: "Try again" });
      await again.waitFor();
      assert.equal(await again.count(), 1, "one thing to press, however much is missing");
      await isSound(page);
      await page.unroute(bins);
      await again.click();
      await page.locator(shown).first().waitFor();
      await settled(page);
      assert.equal(await again.count(), 0);
    }));
}

test("the page that says how it decides has a sentence for each figure, and the licence's words", () =>
  withPage(phone, async (page) => {
    await open(page, "method/");
    assert.match(await page.locator(".study-said").first().innerText(), /After 8 questions.* of 100 people/);
    assert.equal(await page.locator(".study table").isVisible(), false);
    await page.getByText("All the figures").click();
    assert.ok(await page.locator(".study table").isVisible());
    const text = await page.locator("main").innerText();
    for (const words of ["O*NET 29.3 Database", "USDOL/ETA has not approved", "CC BY 4.0", "MIT licence", "cookie", "It cannot see talent"]) {
      assert.ok(text.includes(words), words);
    }
    await isSound(page);
  }));
