// What if, and two routes side by side: the routes answer at once, say what changed, and can be taken back.

import assert from "node:assert/strict";
import { test } from "node:test";
import { focusOn, open, settled, useBrowser, withPage } from "./support/browser.js";

useBrowser();

const stations = (page) =>
  page.locator(".route-list").evaluateAll((lists) => lists.map((list) => [...list.querySelectorAll("li a")].map((link) => link.textContent)));
const told = (page) => page.locator(".what-changed .changed").innerText();
const unfold = (page, name) => page.locator(".what-if summary", { hasText: name }).click();

/** A result with routes from the office of a production to the producer. */
async function toProducer(page) {
  await open(page);
  await page.getByLabel("Where are you now?").selectOption({ label: "Runner" });
  await page.getByLabel("Yes: producer").check();
  await page.getByRole("link", { name: "Show my routes" }).or(page.getByRole("button", { name: "Show my routes" })).click();
  await page.locator(".route-list").first().waitFor({ state: "attached" });
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
    assert.match(await told(page), /Routes? [ABC].* (is|are) new|is gone|are gone|No route is left/);
    assert.ok((await page.locator(".route-new").count()) > 0, "new routes are marked");
    const address = page.url();
    await page.reload();
    await settled(page);
    assert.equal(page.url(), address);
    assert.ok(!(await stations(page)).flat().includes(name), "the address carries it");
    await unfold(page, "leave something out");
    const without = await lettered(page);
    await page.getByRole("button", { name: /^Remove: / }).click();
    // No link carries letters: since the reload, those that stay keep the ones that they had then.
    assert.deepEqual((await stations(page)).sort(), before.sort());
    for (const [letter, way] of without) assert.ok((await lettered(page)).every(([now, other]) => other !== way || now === letter));
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
    await page.getByRole("button", { name: "Undo" }).click();
    assert.deepEqual(await stations(page), before);
  }));

test("Back takes back one what-if after the other, Forward tries them again, and focus and scroll stay", () =>
  withPage({}, async (page) => {
    await toProducer(page);
    const before = { url: page.url(), stations: await stations(page) };
    const entries = await page.evaluate(() => history.length);
    await unfold(page, "leave something out");
    const film = page.getByLabel("Feature films");
    await film.uncheck();
    await page.locator(".what-changed .changed").waitFor();
    const without = { url: page.url(), stations: await stations(page) };
    assert.notDeepEqual(without.stations, before.stations);
    await page.getByLabel(/^Adverts/).uncheck();
    await page.waitForFunction((url) => location.href !== url, without.url);
    assert.equal(await page.evaluate(() => history.length), entries + 2);
    await film.focus();
    const at = await page.evaluate(() => scrollY);
    await page.goBack();
    await page.waitForURL(without.url);
    assert.deepEqual(await stations(page), without.stations);
    await page.goBack();
    await page.waitForURL(before.url);
    assert.deepEqual(await stations(page), before.stations);
    assert.ok(await film.isChecked());
    assert.match(await told(page), /as it was before/);
    assert.ok(await film.evaluate((one) => one === document.activeElement), "the focus stays");
    assert.ok(Math.abs((await page.evaluate(() => scrollY)) - at) < 200, "the page does not jump");
    await page.goForward();
    await page.waitForURL(without.url);
    assert.deepEqual(await stations(page), without.stations);
    // The same from another page, and after a reload.
    await page.reload();
    await settled(page);
    await page.getByRole("link", { name: "Look at this route step by step" }).click();
    await page.locator(".route-page").waitFor();
    await page.goBack();
    await page.locator(".result").waitFor();
    assert.deepEqual(await stations(page), without.stations, "back on the page, the wish still counts");
    await page.goBack();
    await page.waitForURL(before.url);
    assert.deepEqual(await stations(page), before.stations);
  }));

test("the button that takes back is a step back in the history, and what was ticked since stays", () =>
  withPage({}, async (page) => {
    await toProducer(page);
    const before = await stations(page);
    await unfold(page, "leave something out");
    await page.getByLabel("Feature films").uncheck();
    await page.locator(".what-changed .changed").waitFor();
    const entries = await page.evaluate(() => history.length);
    await page.locator(".next-step input").first().check();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("as it was before").waitFor();
    assert.deepEqual(await stations(page), before);
    assert.equal(await page.evaluate(() => history.length), entries);
    await focusOn(page, "[role='status']");
    await page.goForward();
    await page.locator(".what-changed .changed", { hasText: /new|gone/ }).waitFor();
    assert.notDeepEqual(await stations(page), before);
    assert.equal(await page.locator(".next-step input:checked").count(), 1);
  }));

/** The stations of each route by its letter. */
const lettered = (page) =>
  page
    .locator(".route-list")
    .evaluateAll((lists) => lists.map((list) => [list.querySelector(".route-letter").textContent, [...list.querySelectorAll("li a")].map((link) => link.textContent).join(" > ")]));

test("routes that stay keep their letters, what is said names them next to the control, and the control does not move", () =>
  withPage({ viewport: { width: 360, height: 740 } }, async (page) => {
    await toProducer(page);
    await unfold(page, "are somewhere else");
    await unfold(page, "leave something out");
    const jobs = page.getByLabel("Other jobs you have done");
    let kept = 0;
    for (const [label, press] of [
      ["Production secretary", page.getByRole("button", { name: "I do it now as well" })],
      ["Production manager", page.getByRole("button", { name: "I have done it" })],
      [null, page.getByLabel("Everyday TV")],
      [null, page.getByLabel("Feature films")],
    ]) {
      const before = await lettered(page);
      const url = page.url();
      if (label) await jobs.selectOption({ label });
      await press.scrollIntoViewIfNeeded();
      const at = await press.boundingBox();
      await press.click();
      await page.waitForFunction((url) => location.href !== url, url);
      const line = page.locator(".what-changed .changed");
      assert.equal(await line.count(), 1, "one line speaks");
      const [said, button] = [await line.boundingBox(), await press.boundingBox()];
      assert.ok(said.y > button.y && said.y - button.y < 320, `${label}: said ${said.y - button.y} px below the control`);
      assert.ok(Math.abs(button.y - at.y) < 2, `${label}: the control moved by ${button.y - at.y} px`);
      const after = await lettered(page);
      const text = await line.innerText();
      for (const [letter, way] of after) {
        const was = before.find(([, other]) => other === way)?.[0];
        if (was && "ABC".indexOf(was) < after.length) {
          assert.equal(letter, was, `${way} keeps its letter`);
          kept += 1;
        }
        if (!was) assert.match(text, new RegExp(`Routes? [ABC, and]*${letter}[ABC, and]* (is|are) new`));
      }
      for (const [letter, way] of before) if (!after.some(([, other]) => other === way)) assert.match(text, new RegExp(`The old [ABC, and]*${letter}[ABC, and]* (is|are) gone`));
    }
    assert.ok(kept > 2, `${kept} letters kept`);
    await page.getByRole("link", { name: "See the map" }).click();
    const map = await page.locator(".route-map").boundingBox();
    assert.ok(map.y < 740 && map.y + map.height > 0, "the map is in sight");
  }));

test("another goal is no what-if: nothing is new and nothing is compared", () =>
  withPage({}, async (page) => {
    await toProducer(page);
    await unfold(page, "leave something out");
    await page.getByLabel("Feature films").uncheck();
    await page.locator(".what-changed .changed").waitFor();
    await page.getByRole("radio", { name: "director", exact: true }).check();
    await page.locator("#routes", { hasText: "to director" }).waitFor();
    assert.equal(await page.locator(".what-changed .changed").count(), 0);
    assert.equal(await page.locator(".route-new").count(), 0);
  }));

test("the other region keeps the wish for a route and its ticks, says when it has no such route, and back they are", () =>
  withPage({}, async (page) => {
    let gone = 0;
    for (const [goal, nth] of [["producer", 0], ["producer", 1], ["producer", 2], ["director", 0], ["director", 1], ["screenwriter", 1]]) {
      await page.goto("about:blank");
      await open(page);
      await page.getByLabel("Where are you now?").selectOption({ label: "Runner" });
      await page.getByLabel(`Yes: ${goal}`).check();
      await page.getByRole("button", { name: "Show my routes" }).click();
      await page.locator(".result").waitFor();
      await settled(page);
      const tab = page.locator(".route-tab").nth(nth);
      if ((await tab.count()) === 0) continue;
      // The first is open without having been chosen.
      if (nth > 0) await tab.click();
      await page.getByRole("link", { name: "Make a plan of this route" }).click();
      await page.locator("section.plan-step").waitFor();
      for (const place of [0, 2]) await page.locator("section.plan-step").getByRole("checkbox").nth(place).check();
      const plan = () => page.locator(".plan-step").evaluateAll((steps) => steps.map((step) => `${step.querySelector("h2, h3").innerText}: ${step.querySelectorAll("input:checked").length}`));
      const before = { plan: await plan(), lead: await page.locator(".lead").first().innerText() };
      const region = page.getByLabel("Region", { exact: true });
      await region.selectOption("us");
      await page.waitForFunction(() => document.querySelector("#region").value === "us");
      if (await page.locator(".replaced p").count()) {
        gone += 1;
        assert.match(await page.locator(".replaced").innerText(), /not among those in the USA/);
        await page.reload();
        await settled(page);
        await page.getByRole("button", { name: "Go back to the UK" }).click();
      } else {
        assert.equal((await plan()).length, before.plan.length, "the same route");
        await region.selectOption("uk");
      }
      await page.locator("#region").evaluate((one) => new Promise((done) => { const look = () => (one.value === "uk" ? done() : setTimeout(look, 10)); look(); }));
      assert.deepEqual({ plan: await plan(), lead: await page.locator(".lead").first().innerText() }, before, `${goal} ${nth}`);
      assert.equal(await page.locator(".replaced p").count(), 0);
    }
    assert.ok(gone > 0, "some route is only in the UK");
  }));

test("quick changes of one control are one step back", () =>
  withPage({}, async (page) => {
    await toProducer(page);
    const before = { url: page.url(), entries: await page.evaluate(() => history.length) };
    // As the arrow keys do it, and as quickly on any machine.
    for (const place of [2, 0]) await page.evaluate((place) => document.querySelectorAll(".what-if-part fieldset:has([type=radio]) input")[place].click(), place);
    await page.waitForFunction((url) => location.href !== url, before.url);
    assert.ok(await page.locator(".what-if-part [type=radio]").first().isChecked());
    assert.equal(await page.evaluate(() => history.length), before.entries + 1);
    await page.goBack();
    await page.waitForURL(before.url);
    assert.ok(!(await page.locator(".what-if-part [type=radio]").first().isChecked()));
  }));

test("a job on the route can be left out where it stands", () =>
  withPage({}, async (page) => {
    await toProducer(page);
    await page.getByRole("link", { name: "Look at this route step by step" }).click();
    await page.locator(".route-page .step-card").first().waitFor();
    await settled(page);
    const url = page.url();
    const card = page.locator(".step-card").first();
    const name = await card.locator("h2").innerText();
    await card.getByLabel("Leave it out of my routes").click();
    await page.waitForFunction((url) => location.href !== url, url);
    assert.notEqual(await page.locator(".step-card h2").first().innerText(), name);
    assert.match(await told(page), /new|gone/);
    await focusOn(page, "[role='status']");
    await page.goBack();
    await page.waitForURL(url);
    assert.equal(await page.locator(".step-card h2").first().innerText(), name);
    assert.equal(await page.locator(".step-card").last().getByRole("checkbox", { name: /Leave it out/ }).count(), 0, "the goal stays");
  }));

test("a wish that changes nothing says so, and the chosen route stays chosen", () =>
  withPage({}, async (page) => {
    await toProducer(page);
    const last = page.locator(".route-tab").last();
    await last.click();
    const chosen = await last.locator("strong").innerText();
    await unfold(page, "leave something out");
    await page.getByLabel(/^Adverts/).uncheck();
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
    await focusOn(page, "h1");
    const alone = await page
      .locator(".comparison tr", { hasText: "Only on this one" })
      .locator("td")
      .evaluateAll((cells) => cells.map((cell) => [...cell.querySelectorAll("a")].map((link) => link.textContent)));
    const heads = await page.locator(".comparison thead .route-letter").allInnerTexts();
    assert.deepEqual(heads, ["A", "B"], "in the order of the routes");
    assert.equal(await page.locator(".route-tab .muted").count(), 0, "only the names of the routes");
    await page.locator(".route-tab").nth(1).click();
    await page.waitForFunction(() => document.querySelector(".route-tab:nth-of-type(2) :checked"));
    assert.deepEqual(await page.locator(".comparison thead .route-letter").allInnerTexts(), heads, "whichever is chosen");
    for (const side of [0, 1]) {
      const only = lists[side].filter((name) => !lists[1 - side].includes(name));
      assert.deepEqual(alone[side], only);
    }
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "no sideways scroll");
  }));
