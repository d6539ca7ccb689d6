// Every page in every way that it may be seen: axe finds nothing, nothing is cut off sideways.

import { AxeBuilder } from "@axe-core/playwright";
import assert from "node:assert/strict";
import { test } from "node:test";
import { open, useBrowser, withPage } from "./support/browser.js";
import { links } from "./support/links.js";

useBrowser();

const [[code]] = links;

const pages = [
  "", "question/", "result/", `result/#${code}`, `route/#${code}`, `compare/#${code}`, `plan/#${code}`, "roles/", "role/runner/", "role/producer/",
  "map/", "map/#.1", "schemes/", "method/", "nowhere/",
];

const ways = {
  "forced colours, light": { forcedColors: "active", colorScheme: "light" },
  "forced colours, dark": { forcedColors: "active", colorScheme: "dark", viewport: { width: 360, height: 740 } },
  "320 px wide": { viewport: { width: 320, height: 640 } },
  "text at twice its size": { bypassCSP: true, larger: true },
  "text at twice its size on half a screen, dark": { bypassCSP: true, larger: true, colorScheme: "dark", viewport: { width: 640, height: 800 } },
};

for (const [way, { larger = false, ...options }] of Object.entries(ways)) {
  test(`axe finds nothing: ${way}`, () =>
    withPage({ ...options, reducedMotion: "reduce", missing: true }, async (page) => {
      for (const path of pages) {
        await page.goto("about:blank");
        await open(page, path);
        if (larger) await page.addStyleTag({ content: "html { font-size: 200% }" });
        // What is folded is seen too.
        await page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
        const { violations } = await new AxeBuilder({ page }).analyze();
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html).join(" ")}`);
        assert.deepEqual(found, [], `${path}, ${way}`);
        const [inner, outer] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        assert.ok(inner <= outer, `${path}, ${way}: ${inner} in ${outer}`);
      }
    }));
}

test("every page has one heading of the first level, headings in order, and every control a name", () =>
  withPage({ missing: true }, async (page) => {
    for (const path of pages) {
      await page.goto("about:blank");
      await open(page, path);
      const levels = await page.locator("h1, h2, h3, h4").evaluateAll((all) => all.map((one) => Number(one.tagName[1])));
      assert.equal(levels.filter((level) => level === 1).length, 1, path);
      levels.forEach((level, at) => assert.ok(at === 0 || level <= levels[at - 1] + 1, `${path}: heading ${at} jumps to level ${level}`));
      const controls = page.locator("main :is(a[href], button, input, select, textarea, summary)");
      for (const control of await controls.all()) {
        const name = await control.evaluate((one) => {
          const labels = [...(one.labels ?? [])].map((label) => label.textContent);
          return [one.getAttribute("aria-label"), ...labels, one.textContent].filter(Boolean).join(" ").trim();
        });
        assert.ok(name, `${path}: ${await control.evaluate((one) => one.outerHTML)}`);
      }
    }
  }));
