// The manual for other people's pages, as a page: valid, accessible, and no wider than a phone.

import AxeBuilder from "@axe-core/playwright";
import { HtmlValidate } from "html-validate";
import assert from "node:assert/strict";
import { test } from "node:test";
import { open, site, useBrowser, withPage } from "./support/browser.js";

useBrowser();

test("the manual is a page of the site, not a download", () =>
  withPage({ viewport: { width: 360, height: 740 } }, async (page) => {
    const response = await page.goto(`${site}manual/`);
    const validator = new HtmlValidate({ extends: ["html-validate:standard"], rules: { "no-implicit-button-type": "off" } });
    const { results } = await validator.validateString(await response.text());
    assert.deepEqual(results.flatMap(({ messages }) => messages.map(({ line, column, message }) => `${line}:${column}: ${message}`)), []);
    assert.equal(await page.locator("h1").textContent(), "Crewpath on your page");
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    const { violations } = await new AxeBuilder({ page }).analyze();
    assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), []);
    // What a reader may want beside it lies where the page says.
    const href = await page.locator('a[href$="crewpath.d.ts"]').first().evaluate(({ href }) => href);
    assert.equal((await page.request.get(href)).status(), 200);
  }));

test("the page that makes snippets leads to the manual", () =>
  withPage({}, async (page) => {
    await open(page, "embed/");
    await page.locator('a[href$="manual/"]').click();
    await page.waitForURL(`${site}manual/`);
    assert.equal(await page.locator("h1").textContent(), "Crewpath on your page");
  }));
