// Every page: no accessibility violation in either scheme and at phone width, no sideways scroll, drawing equals list.

import assert from "node:assert/strict";
import { test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import { links } from "./support/links.js";
import { open, site, useBrowser, withPage } from "./support/browser.js";

useBrowser();

/** A link with answers in it. */
const [[code]] = links;

const pages = ["", "question/", "result/", `result/#${code}`, "route/", "roles/", "role/runner/", "role/assistant-production-coordinator/", "method/"];

for (const colorScheme of ["light", "dark"]) {
  for (const width of [1280, 360]) {
    test(`axe finds nothing at ${width} px, ${colorScheme}`, () =>
      withPage({ colorScheme, viewport: { width, height: 800 }, reducedMotion: "reduce" }, async (page) => {
        for (const path of pages) {
          await page.goto("about:blank");
          await open(page, path);
          const { violations } = await new AxeBuilder({ page }).analyze();
          const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
          assert.deepEqual(found, [], `${path} at ${width} px, ${colorScheme}`);
        }
      }));
  }
}

test("no page scrolls sideways at 320 px", () =>
  withPage({ viewport: { width: 320, height: 640 } }, async (page) => {
    for (const path of pages) {
      await page.goto("about:blank");
      await open(page, path);
      const [inner, outer] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      assert.ok(inner <= outer, `${path}: ${inner} in ${outer}`);
    }
  }));

for (const [width, drawing] of [[1280, ".map-wide"], [360, ".map-tall"]]) {
  test(`the drawing and the list hold the same stations at ${width} px`, () =>
    withPage({ viewport: { width, height: 800 } }, async (page) => {
      for (const goal of ["director", "producer", "screenwriter"]) {
        for (const start of ["", "runner", "assistant-production-coordinator", "edit-assistant"]) {
          await page.goto("about:blank");
          await open(page);
          await page.getByLabel("Where are you now?").selectOption(start);
          await page.getByLabel(`Yes: ${goal}`).check();
          await page.getByRole("button", { name: "Show my routes" }).click();
          await page.locator(".result").waitFor();
          assert.ok(await page.locator(drawing).isVisible());
          const paths = (links) => links.map((link) => new URL(link.href?.baseVal ?? link.href, location.href).pathname);
          const drawn = await page.locator(`${drawing} a`).evaluateAll(paths);
          const listed = await page.locator(".route-list li a").evaluateAll(paths);
          assert.deepEqual([...new Set(drawn)].sort(), [...new Set(listed)].sort(), `${start} to ${goal}`);
          assert.equal(await page.locator(`${drawing} .map-line`).count(), await page.locator(".route-list").count());
        }
      }
    }));
}

test("without JavaScript the page says what to do", () =>
  withPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto(site);
    assert.match(await page.locator("noscript").innerText(), /needs JavaScript/);
  }));

test("without WebAssembly the page says what to do", () =>
  withPage({}, async (page) => {
    await page.addInitScript(() => { delete globalThis.WebAssembly; });
    await page.goto(site);
    await page.getByRole("alert").waitFor();
    assert.match(await page.getByRole("alert").innerText(), /needs WebAssembly/);
  }));
