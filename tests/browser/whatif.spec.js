// What if, and two routes side by side: the routes answer at once, say what changed, and can be taken back.

import { AxeBuilder } from "@axe-core/playwright";
import assert from "node:assert/strict";
import { test } from "node:test";
import { open, settled, useBrowser, withPage } from "./support/browser.js";

useBrowser();

const stations = (page) =>
  page.locator(".route-list").evaluateAll((lists) => lists.map((list) => [...list.querySelectorAll("li a")].map((link) => link.textContent)));
const told = (page) => page.locator(".what-changed [role=status]").innerText();
const unfold = (page, name) => page.locator(".what-if summary", { hasText: name }).click();

/** A result with routes from the office of a production to the producer. */
async function toProducer(page) {
  await open(page);
  await page.getByLabel("Where are you now?").selectOption({ label: "Runner" });
  await page.getByLabel("Yes: producer").check();
  await page.getByRole("link", { name: "Show my routes" }).or(page.getByRole("button", { name: "Show my routes" })).click();
  await page.locator(".route-list").first().waitFor();
  await settled(page);
}

test("a job left out is on no route, is said, and comes back", () =>
  withPage({}, async (page) => {
    await toProducer(page);
    const before = await stations(page);
    await unfold(page, "leave something out");
    const out = page.getByLabel("A job you do not want on the way");
    const name = (await out.locator("option").allInnerTexts())[1];
    assert.ok(before.flat().includes(name), `${name} is on a route`);
    await out.selectOption({ index: 1 });
    await page.getByRole("button", { name: "Leave it out" }).click();
    await page.getByText(`Without: ${name}`).waitFor();
    assert.ok(!(await stations(page)).flat().includes(name));
    assert.match(await told(page), /new route|gone|No route is left/);
    assert.ok((await page.locator(".route-new").count()) > 0, "new routes are marked");
    const address = page.url();
    await page.reload();
    await settled(page);
    assert.equal(page.url(), address);
    assert.ok(!(await stations(page)).flat().includes(name), "the address carries it");
    await unfold(page, "leave something out");
    await page.getByRole("button", { name: /^Take back: / }).click();
    assert.deepEqual(await stations(page), before);
  }));

test("a job done moves the start; what was tried last is taken back with one button", () =>
  withPage({}, async (page) => {
    await toProducer(page);
    const before = await stations(page);
    await unfold(page, "are somewhere else");
    await page.getByLabel("Other jobs you have done").selectOption({ label: "Production manager" });
    await page.getByRole("button", { name: "I have done it" }).click();
    await page.getByText("Production manager, done").waitFor();
    assert.ok((await stations(page)).some((route) => route[0] === "Production manager"));
    assert.match(await told(page), /shorter/);
    await page.getByRole("button", { name: "Take it back" }).click();
    assert.deepEqual(await stations(page), before);
  }));

test("a wish that changes nothing says so, and the chosen route stays chosen", () =>
  withPage({}, async (page) => {
    await toProducer(page);
    const last = page.locator(".route-tab").last();
    await last.click();
    const chosen = await last.locator("strong").innerText();
    await unfold(page, "leave something out");
    await page.getByLabel("Adverts and promos").uncheck();
    await page.locator(".what-changed .changed").waitFor();
    assert.match(await told(page), /Nothing changes/);
    assert.equal(await page.locator(".route-tab:has(:checked) strong").innerText(), chosen);
  }));

test("two routes side by side, any two, by keyboard and at 360 px", () =>
  withPage({ viewport: { width: 360, height: 740 } }, async (page) => {
    await toProducer(page);
    const lists = await stations(page);
    assert.ok(lists.length > 1);
    await page.getByRole("link", { name: "Compare the routes side by side" }).press("Enter");
    await page.getByRole("table").waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.tagName), "H1");
    const alone = await page
      .locator(".comparison tr", { hasText: "Only on this one" })
      .locator("td")
      .evaluateAll((cells) => cells.map((cell) => [...cell.querySelectorAll("a")].map((link) => link.textContent)));
    for (const side of [0, 1]) {
      const only = lists[side].filter((name) => !lists[1 - side].includes(name));
      assert.deepEqual(alone[side], only);
    }
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "no sideways scroll");
  }));

for (const colorScheme of ["light", "dark"]) {
  test(`axe finds nothing with everything unfolded, ${colorScheme}`, () =>
    withPage({ colorScheme, viewport: { width: 360, height: 740 } }, async (page) => {
      await toProducer(page);
      await page.evaluate(() => document.querySelectorAll(".what-if details").forEach((one) => (one.open = true)));
      assert.deepEqual((await new AxeBuilder({ page }).analyze()).violations.map((one) => one.id), []);
      await page.getByRole("link", { name: "Compare the routes side by side" }).click();
      await page.getByRole("table").waitFor();
      assert.deepEqual((await new AxeBuilder({ page }).analyze()).violations.map((one) => one.id), []);
    }));
}
