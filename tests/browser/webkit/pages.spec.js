// The result, the map, the route and the plan in WebKit, axe on each, and what the browser makes of the style sheets.

import assert from "node:assert/strict";
import { test } from "node:test";
import { violations } from "../support/axe.js";
import { site } from "../support/browser.js";
import { sample } from "../support/sample.js";
import { open, page, ready, useWebKit } from "../support/webkit.js";

useWebKit();

test("a role is chosen on the whole map, and Back takes the choice back", async () => {
  await open(`${site}map/`);
  await page.locator(".stop[aria-label='Production manager'] text").click();
  const heading = page.locator("#map-choice");
  assert.equal(await heading.innerText(), "Production manager");
  const next = page.locator(".role-panel-ways a").first();
  const name = await next.innerText();
  const address = await page.evaluate(() => location.href);
  await next.click();
  await page.waitForFunction((name) => document.querySelector("#map-choice")?.textContent === name, name);
  // The entry that Back leaves comes a moment after what it shows.
  await page.waitForFunction((before) => location.href !== before, address);
  await page.goBack();
  await page.waitForFunction(() => document.querySelector("#map-choice")?.textContent === "Production manager");
  await page.reload();
  await ready();
  assert.equal(await heading.innerText(), "Production manager");
});

test("another route is chosen on the result, opened step by step, and planned; ticks outlive a reload", async () => {
  await open(`${site}result/#${sample}`);
  await page.locator(".route-tab").last().click();
  assert.equal(await page.evaluate(() => [...document.querySelectorAll(".route-choice input")].findIndex((one) => one.checked)), (await page.locator(".route-tab").count()) - 1);
  await page.locator(".next-buttons a").first().click();
  await ready();
  await page.locator(".plan-step .tick").first().click();
  await page.waitForFunction(() => document.querySelectorAll(".plan-page input:checked").length === 1);
  await page.reload();
  await ready();
  await page.waitForFunction(() => document.querySelectorAll(".plan-page input:checked").length === 1);
});

test("links and buttons that read as text are underlined, as the style sheets ask", async () => {
  await open(`${site}schemes/`);
  const bare = await page.evaluate(() =>
    [...document.querySelectorAll("main a[href], main summary:not(:has(h2)), main button.quiet")]
      .filter((one) => one.checkVisibility())
      .filter((one) => !["textDecorationLine", "borderBottomStyle", "borderTopStyle"].some((name) => !["none", ""].includes(getComputedStyle(one)[name])))
      .map((one) => one.outerHTML.slice(0, 100)),
  );
  assert.deepEqual(bare.slice(0, 5), []);
});

for (const path of ["", "question/", `result/#${sample}`, `route/#${sample}`, `plan/#${sample}`, "map/#.1", "role/runner/", "schemes/"]) {
  test(`axe finds nothing on /${path}, and nothing runs off the side`, async () => {
    await open(site + path);
    assert.deepEqual(await violations(page), []);
    assert.equal(await page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth)), 0);
  });
}
