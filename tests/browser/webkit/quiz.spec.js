// The whole quiz in WebKit, by pointer and by keyboard, and the same results as everywhere.

import assert from "node:assert/strict";
import { test } from "node:test";
import { answerOf, reasons } from "../support/atlas.js";
import { site } from "../support/browser.js";
import { links, maps } from "../support/links.js";
import { readLinks } from "../support/same.js";
import { byMouse, people, takeQuiz } from "../support/visit.js";
import { open, page, useWebKit } from "../support/webkit.js";

useWebKit();

const activity = { producer: "producing", screenwriter: "screenwriting", director: "directing" };

for (const [goal, person] of Object.entries(people)) {
  test(`a likely ${goal} is told so, with reasons and routes`, async () => {
    await open(site);
    await page.locator("select#start-role").selectOption("runner");
    await page.getByRole("button", { name: "Begin" }).click();
    await takeQuiz(page, async () => byMouse(page, await answerOf(page, person)));
    assert.match(await page.locator("h1").innerText(), new RegExp(activity[goal]));
    const given = (await page.locator(".why-text").allInnerTexts()).filter((text) => text);
    assert.ok(given.length >= 3);
    for (const reason of given) assert.ok(reasons.has(reason), reason);
    assert.ok((await page.locator(".route-tab").count()) >= 2);
  });
}

test("by keyboard alone, from question to question", async () => {
  await open(`${site}question/`);
  for (let asked = 0; asked < 3; asked += 1) {
    assert.equal(await page.evaluate(() => document.activeElement.tagName), asked ? "H1" : "BODY");
    const heading = await page.locator("main h1").innerText();
    if (!asked) await page.evaluate(() => document.querySelector("main h1").focus());
    await page.keyboard.press("2");
    assert.equal(await page.locator(".point input:checked").getAttribute("value"), "2");
    await page.keyboard.press("Enter");
    await page.waitForFunction((before) => document.querySelector("main h1").innerText !== before, heading);
  }
});

test("links give the same results and maps as natively, to the bit", async () => {
  // Every seventh link, and with it every part of the engine: each takes a few frames here.
  const some = links.filter((_, at) => at % 7 === 0);
  await open(`${site}result/#${some[0][0]}`);
  const found = await page.evaluate(readLinks, { codes: some.map(([code]) => code) });
  assert.deepEqual(some.filter(([, fingerprint], at) => found[at] !== fingerprint), []);
  const drawn = maps.filter((_, at) => at % 7 === 0);
  const placed = await page.evaluate(readLinks, { codes: drawn.map(([code]) => code), maps: true });
  drawn.forEach(([code, across, down], at) => assert.deepEqual(placed[at], [across, down], code));
});
