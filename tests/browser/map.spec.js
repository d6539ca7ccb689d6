// The whole map: roles chosen by mouse and keyboard, how far a goal is, the search, and the same in words.

import assert from "node:assert/strict";
import { test } from "node:test";
import { open, ready, settled, site, useBrowser, withPage } from "./support/browser.js";
import { inSight } from "./support/visit.js";

useBrowser();

const panel = (page) => page.locator(".role-panel");
const heading = (page) => page.locator("#map-choice");
const box = (page, name) => page.locator(`.stop:visible[aria-label="${name}"]`);
const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.getAttribute("aria-label"));

test("a role is chosen and let go by keyboard alone, and the focus follows", () =>
  withPage({}, async (page) => {
    await open(page, "map/");
    await box(page, "Production manager").focus();
    await page.keyboard.press("Enter");
    await heading(page).waitFor();
    assert.equal(await heading(page).innerText(), "Production manager");
    assert.equal(await focused(page), "map-choice");
    assert.match(page.url(), /map\/#.*\.\d+$/, "the choice is in the address");
    // From there on to a neighbour by its link.
    const next = panel(page).locator(".role-panel-ways a").first();
    const name = await next.innerText();
    await next.focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction((name) => document.querySelector("#map-choice").textContent === name, name);
    assert.equal(await focused(page), "map-choice");
    await page.keyboard.press("Escape");
    await panel(page).waitFor({ state: "detached" });
    assert.equal(await focused(page), name);
    await page.goBack();
    await heading(page).waitFor();
    assert.equal(await heading(page).innerText(), name, "Back takes up the choice again");
    await page.reload();
    await ready(page);
    assert.equal(await heading(page).innerText(), name, "and so does the address");
  }));

for (const width of [1280, 768, 360]) {
  test(`the drawing, the panel and the list tell the same moves at ${width} px`, () =>
    withPage({ viewport: { width, height: 800 } }, async (page) => {
      await open(page, "map/");
      const plain = await page.locator(".stop:visible").count();
      const listed = page.locator(".overview-list li");
      assert.equal(plain, await listed.count());
      const total = await listed.evaluateAll((items) => items.map((item) => item.firstChild.textContent));
      assert.equal(new Set(total).size, plain);
      for (const name of ["Runner", "Editor", "Producer", "Casting director"]) {
        const address = await page.locator(".overview-list a", { hasText: new RegExp(`^${name}$`) }).getAttribute("href");
        await page.goto(new URL(address, site).href);
        await heading(page).waitFor();
        const names = (selector) => page.locator(selector).evaluateAll((all) => [...new Set(all.map((one) => one.textContent))].sort());
        const [ins, outs] = [await names(".role-panel-ways section:nth-last-child(2) li a"), await names(".role-panel-ways section:last-child li a")];
        const href = (selector) => page.locator(selector).evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute("href").split(".").pop()))].sort());
        const chosen = new URL(page.url()).hash.split(".").pop();
        const drawnOut = (await href(".stop-out:visible")).filter((one) => one !== chosen);
        assert.deepEqual(await href(".stop-in:visible"), await href(".role-panel-ways section:nth-last-child(2) li a"), `ways into ${name}`);
        assert.deepEqual(drawnOut, await href(".role-panel-ways section:last-child li a"), `ways out of ${name}`);
        const items = new Map(await listed.evaluateAll((all) => all.map((one) => [one.firstChild.textContent, one.textContent])));
        for (const out of outs) assert.ok(items.get(name).includes(out), `${name} leads to ${out}`);
        for (const way of ins) assert.ok(items.get(way).includes(name), `${way} leads to ${name}`);
      }
    }));
}

test("a goal shows how far every role is, and from a chosen role the way", () =>
  withPage({}, async (page) => {
    await open(page, "map/");
    await page.getByLabel("producer", { exact: true }).check();
    const said = await page.locator(".whole-map-goals [role=status]").innerText();
    const [near] = said.match(/^\d+/);
    const labels = await page.locator(".stop:visible").evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")));
    assert.equal(labels.filter((label) => label.includes("1 step,")).length, Number(near));
    assert.equal(await page.locator(".stop-in:visible").count(), Number(near), "those one step away are drawn");
    await page.locator(".stop:visible[data-number='1']").click();
    await heading(page).waitFor();
    const way = panel(page).locator("ol a");
    const steps = await way.count();
    assert.equal(await way.last().innerText(), "Producer");
    assert.match(await panel(page).locator("section").first().innerText(), new RegExp(`${steps} steps?, `));
    assert.equal(await page.locator(".stop-out:visible").count(), steps + 1, "the way is drawn");
  }));

test("the search forgives a slip, makes what it finds stand out, and is kept from page to page", () =>
  withPage({}, async (page) => {
    await open(page, "map/");
    await page.getByLabel("Search by job title").fill("prodction manger");
    const found = page.locator(".search-found");
    assert.equal(await found.innerText(), "1 role found");
    assert.equal(await page.locator(".stop-found:visible").getAttribute("aria-label"), "Production manager");
    await page.locator(".masthead").getByRole("link", { name: "All roles" }).click();
    await page.locator(".roles-found").waitFor();
    assert.equal(await page.getByLabel("Search by job title").inputValue(), "prodction manger");
    assert.equal(await page.locator(".roles-found li").count(), 1);
    // A title of the other region leads to the role under its own title.
    await page.getByLabel("Search by job title").fill("best electric");
    await page.locator(".roles-found a", { hasText: "Lighting technician" }).waitFor();
    assert.match(await page.locator(".roles-found li").first().innerText(), /also called best electric/);
    await page.getByLabel("Search by job title").fill("zzzz");
    assert.match(await found.innerText(), /No role/);
    await page.getByRole("button", { name: "Clear the search" }).click();
    await page.locator(".roles-columns").waitFor();
    assert.equal(await page.getByLabel("Search by job title").inputValue(), "");
  }));

test("what a search found can be chosen on a phone, and its box comes into sight", () =>
  withPage({ viewport: { width: 360, height: 740 } }, async (page) => {
    await open(page, "map/");
    await page.getByLabel("Search by job title").fill("vfx super");
    await page.locator(".whole-map-found a").first().click();
    await heading(page).waitFor();
    const [boxed, told] = [await page.locator(".overview-tall .stop-chosen").boundingBox(), await panel(page).boundingBox()];
    assert.ok(boxed.y >= 0 && boxed.y + boxed.height <= told.y + 1, `box at ${boxed.y}, panel from ${told.y}`);
    assert.ok(told.y + told.height <= 741);
  }));

for (const viewport of [{ width: 360, height: 740 }, { width: 740, height: 360 }, { width: 1280, height: 800 }]) {
  test(`a role that is chosen from the top of the page stays in sight beside what is told of it, at ${viewport.width} px`, () =>
    withPage({ viewport }, async (page) => {
      await open(page, "map/");
      // As low as it can be seen, where what is told will be.
      await page.locator(".stop:visible[data-number='1']").evaluate((one) => one.scrollIntoView({ block: "end" }));
      await page.locator(".stop:visible[data-number='1']").click();
      await heading(page).waitFor();
      const [boxed, told] = [await page.locator(".stop:visible[data-number='1']").boundingBox(), await panel(page).boundingBox()];
      const covered = boxed.x < told.x + told.width && told.x < boxed.x + boxed.width && boxed.y < told.y + told.height && told.y < boxed.y + boxed.height;
      assert.ok(!covered, `box at ${JSON.stringify(boxed)}, panel at ${JSON.stringify(told)}`);
      assert.ok(boxed.y >= -1 && boxed.y + boxed.height <= viewport.height + 1, `box at ${boxed.y}`);
      const share = (told.width * told.height) / (viewport.width * viewport.height);
      assert.ok(share < 0.5, `the panel takes ${share} of the screen`);
    }));
}

test("Enter in the search field goes to the only role that was found", () =>
  withPage({}, async (page) => {
    await open(page, "map/");
    const field = page.getByLabel("Search by job title");
    await field.fill("vfx super");
    await field.press("Enter");
    await heading(page).waitFor();
    assert.equal(await heading(page).innerText(), "VFX supervisor");
    await open(page, "roles/");
    await field.fill("vfx super");
    await field.press("Enter");
    await page.locator(".role").waitFor();
    assert.equal(await page.locator("h1").innerText(), "VFX supervisor");
  }));

test("the heads of the columns stay in sight, and the panel leaves most of the screen to the map", () =>
  withPage({ viewport: { width: 1280, height: 800 } }, async (page) => {
    await open(page, "map/#.1");
    for (const name of ["Casting director", "VFX supervisor"]) {
      await inSight(box(page, name));
      const head = await page.locator(".overview-heads").boundingBox();
      assert.ok(Math.abs(head.y) <= 1 && head.height > 20, `heads at ${head.y}`);
      const beyond = await page.evaluate(() => document.querySelector(".role-panel").getBoundingClientRect().height);
      assert.ok(beyond <= 0.36 * 800, `the panel takes ${beyond} px`);
    }
    // Boxes that take the focus are neither under the heads nor under the panel.
    for (const name of ["Production manager", "VFX supervisor", "Casting director"]) {
      await box(page, name).focus();
      const [head, one, told] = [await page.locator(".overview-heads").boundingBox(), await box(page, name).boundingBox(), await panel(page).boundingBox()];
      assert.ok(one.y >= head.y + head.height - 1 && one.y + one.height <= told.y + 1, `${name} at ${one.y}, between ${head.y + head.height} and ${told.y}`);
    }
  }));

test("no title is cut after or before fewer than four letters, in either region", () =>
  withPage({}, async (page) => {
    for (const region of ["uk", "us"]) {
      await open(page, "map/");
      await page.locator(".region-switch select").selectOption(region);
      const lines = await page.locator(".overview-wide .stop").evaluateAll((all) => all.map((one) => [one.getAttribute("aria-label"), [...one.querySelectorAll(".overview-title")].map((line) => line.textContent)]));
      for (const [name, texts] of lines) {
        for (const [at, text] of texts.entries()) {
          const cut = text.endsWith("-") && !name.includes(text);
          if (cut) assert.ok(text.split(" ").pop().length > 4 && texts[at + 1].split(" ")[0].length >= 4, texts.join("|"));
        }
      }
    }
  }));
