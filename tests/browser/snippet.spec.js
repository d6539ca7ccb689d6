// The page that makes the snippet for hosts.

import assert from "node:assert/strict";
import { test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import { open, useBrowser, withPage } from "./support/browser.js";
import { assertHeight, frameOf } from "./support/embed.js";
import { withHost } from "./support/hosts.js";

useBrowser();

test("what is being typed for the snippet outlasts whatever else changes on the page", () =>
  withPage({}, async (page) => {
    await open(page, "embed/");
    const field = page.getByLabel("Links of your own");
    await field.pressSequentially("nonsense");
    await page.evaluate(() => {
      const region = document.querySelector("#region");
      region.value = "us";
      region.dispatchEvent(new Event("change", { bubbles: true }));
    });
    await page.getByRole("link", { name: "Programs" }).first().waitFor();
    assert.equal(await field.inputValue(), "nonsense");
    await field.blur();
    await page.locator("#embed-links-wrong", { hasText: "nonsense" }).waitFor();
  }));

test("the page that makes the snippet shows the real thing, and its text works on a host", () =>
  withHost({}, async (page, put) => {
    await open(page, "embed/");
    await page.getByLabel("The goal").selectOption("producer");
    await page.getByLabel("What comes first").selectOption("result/");
    await page.getByLabel("Light or dark").selectOption("dark");
    await page.getByLabel("Links of your own").fill("jobs https://host.example/jobs Our jobs\n");
    // Only what a person types counts as a change in every browser.
    await page.getByLabel("Links of your own").pressSequentially("nonsense");
    await page.getByLabel("The text to copy").focus();
    await page.locator("#embed-links-wrong", { hasText: "nonsense" }).waitFor();
    const text = await page.getByLabel("The text to copy").inputValue();
    const preview = await frameOf(page, "loader");
    await preview.locator(".result").waitFor();
    await preview.waitForFunction(() => document.documentElement.dataset.theme === "dark");
    const { violations } = await new AxeBuilder({ page }).exclude("crew-path").analyze();
    assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`), []);
    await page.goto(put({ body: text }));
    const frame = await frameOf(page, "loader");
    await frame.locator(".result").waitFor();
    assert.equal(await frame.locator("h1").innerText(), "Your goal: producing.");
    await assertHeight(page, frame);
  }));
