// Kept and sent: the link copied and shared, a friend beside oneself, the visit on this device, sample people.

import assert from "node:assert/strict";
import { test } from "node:test";
import { links } from "./support/links.js";
import { focusOn, open, ready, settled, site, useBrowser, withPage } from "./support/browser.js";

useBrowser();

// Two visits of different people, with answers.
const [[mine, fingerprint], [friends]] = links.filter(([code]) => code.length > 24);
const kept = "crewpath.1.visit";

const shown = (page) => page.locator(".result").getAttribute("data-fingerprint");
const told = (page) => page.locator(".keep-told");
const code = (page) => new URL(page.url()).hash.slice(1).split(".")[0];
const stored = (page) => page.evaluate((key) => localStorage.getItem(key), kept);
const box = (page) => page.getByLabel("Save on this device");

async function openResult(page, of = mine) {
  await open(page, `result/#${of}`);
  await page.locator(".keep").waitFor();
}

/** Chooses another route of those that are shown, which changes the code. */
async function change(page) {
  const before = page.url();
  await page.locator(".route-tab:not(:has(:checked))").first().click();
  await page.waitForURL((url) => url.href !== before);
}

const withoutStorage = (page) =>
  page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("blocked", "SecurityError"); } });
  });

test("a copied link gives the same result in a browser that never saw the site", async () => {
  const copied = await withPage({ permissions: ["clipboard-read", "clipboard-write"] }, async (page) => {
    await openResult(page);
    await page.getByRole("button", { name: "Copy link" }).click();
    await told(page).getByText("The link is copied").waitFor();
    assert.equal(await page.locator(".keep-code").textContent(), mine);
    return page.evaluate(() => navigator.clipboard.readText());
  });
  assert.equal(new URL(copied).origin, new URL(site).origin);
  await withPage({}, async (page) => {
    await page.goto(copied);
    await ready(page);
    assert.equal(await shown(page), fingerprint);
  });
});

test("where copying is blocked, the link is selected to be copied by hand", () =>
  withPage({}, async (page) => {
    await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
    await openResult(page);
    await page.getByRole("button", { name: "Copy link" }).click();
    await told(page).getByText("copy it by hand").waitFor();
    assert.equal(await page.evaluate(() => getSelection().toString()), await page.getByLabel("The link").inputValue());
    await focusOn(page, "#keep-link");
  }));

test("the browser's way to share gets the result in a sentence, and a change of mind is no error", () =>
  withPage({}, async (page) => {
    await page.addInitScript(() => {
      navigator.share = (what) => {
        window.shared = what;
        return window.fails ? Promise.reject(new DOMException("", window.fails)) : Promise.resolve();
      };
    });
    await openResult(page);
    const share = page.getByRole("button", { name: "Share…" });
    await share.click();
    const { title, text, url } = await page.evaluate(() => window.shared);
    assert.match(title, /Crewpath/);
    assert.match(text, /^My Crewpath result: .+\.$|^My routes to \w+, from Crewpath\.$/);
    assert.equal(url, page.url());
    await page.evaluate(() => (window.fails = "AbortError"));
    await share.click();
    assert.equal(await told(page).innerText(), "");
    await page.evaluate(() => (window.fails = "NotAllowedError"));
    await share.click();
    await told(page).getByText("copy it by hand").waitFor();
  }));

test("only answers that both gave are compared: none with a friend who answered nothing", () =>
  withPage({}, async (page) => {
    // A runner whose goal is producing, without an answer.
    await open(page, `friend/#${mine}.1KJADGAAAA`);
    await page.getByText("there is nothing to compare").waitFor();
    assert.equal(await page.locator("#friend-apart, #friend-alike").count(), 0);
    await open(page, `friend/#${mine}.${friends}`);
    await page.reload();
    await ready(page);
    const answers = await page.locator("[aria-labelledby=friend-apart] tbody td").allInnerTexts();
    const points = /^(Much more|A bit more|Both the same|Not me|Not really|In between|Quite like|Very much)/;
    assert.ok(answers.length > 0 && answers.every((said) => points.test(said)), answers.join());
  }));

test("a friend is compared without touching one's own answers, and the pair has an address", () =>
  withPage({}, async (page) => {
    await openResult(page);
    await page.getByRole("link", { name: "Compare with a friend" }).click();
    const field = page.getByLabel("Your friend's link or code");
    await page.getByRole("button", { name: "Compare" }).click();
    await page.getByText("There is nothing in the field yet").waitFor();
    await field.fill(`${friends.slice(0, -2)}`);
    await page.getByRole("button", { name: "Compare" }).click();
    await page.getByText("letters were changed or lost").waitFor();
    assert.equal(await field.getAttribute("aria-invalid"), "true");
    assert.equal(await field.inputValue(), friends.slice(0, -2), "nothing is lost");
    await field.fill(`look: ${site}result/#${friends} what do you say?`);
    await page.getByRole("button", { name: "Compare" }).click();
    const table = page.locator(".friend-table").first();
    await table.waitFor();
    assert.deepEqual(await table.locator("thead th").allInnerTexts(), ["You", "Your friend"]);
    assert.equal(await table.locator("tbody tr").count(), 4);
    assert.equal(code(page), mine);
    const before = await page.locator("main").innerText();
    await focusOn(page, "h1");
    await page.reload();
    await ready(page);
    assert.equal(await page.locator("main").innerText(), before);
    await page.getByRole("link", { name: "My result" }).click();
    await page.locator(".result").waitFor();
    assert.equal(await shown(page), fingerprint);
  }));

test("a code written down with spaces opens elsewhere, and Back leads to one's own answers", () =>
  withPage({}, async (page) => {
    await openResult(page, friends);
    const own = await shown(page);
    await page.getByRole("link", { name: "Open another link or code" }).click();
    await page.getByLabel("Or paste a link, a code or a plan here").fill(mine.replace(/(.{4})/g, "$1 "));
    await page.getByRole("button", { name: "Open it" }).click();
    await page.locator(".result").waitFor();
    await page.getByRole("status").getByText("Opened.").waitFor();
    assert.equal(await shown(page), fingerprint);
    await page.goBack();
    await page.goBack();
    await page.locator(".result").waitFor();
    assert.equal(await shown(page), own);
  }));

test("saved on this device only when asked, with every change, and offered on the start page of another day", () =>
  withPage({}, async (page, context) => {
    await openResult(page);
    await change(page);
    assert.equal(await stored(page), null, "off until asked");
    await box(page).check();
    await told(page).getByText("Saved on this device").waitFor();
    assert.equal(await stored(page), code(page));
    await change(page);
    await page.waitForFunction((key) => localStorage.getItem(key) === location.hash.slice(1), kept);
    const last = code(page);
    await page.reload();
    await ready(page);
    assert.ok(await box(page).isChecked());
    const later = await context.newPage();
    await open(later);
    await later.getByRole("link", { name: "Go on where you stopped" }).click();
    await later.waitForURL((url) => url.hash.startsWith(`#${last}`));
    await open(page, `result/#${last}`);
    await box(page).uncheck();
    await told(page).getByText("Not saved").waitFor();
    assert.equal(await stored(page), null);
  }));

test("a friend's link and a quiz begun anew never overwrite what is saved", () =>
  withPage({}, async (page) => {
    await openResult(page);
    await box(page).check();
    await open(page, `result/#${friends}`);
    await page.getByText("Another result is saved on this device").waitFor();
    await change(page);
    assert.equal(await stored(page), mine);
    await open(page);
    await page.getByLabel("Yes: producer").check();
    assert.equal(await stored(page), mine);
    await open(page, `result/#${friends}`);
    await page.getByLabel("Save this one instead").press("Space");
    await told(page).getByText("Saved on this device").waitFor();
    assert.equal(await stored(page), friends);
  }));

test("two tabs do not fight: each keeps its own visit, the last saved wins, and what one forgets the other does not save again", () =>
  withPage({}, async (one, context) => {
    await openResult(one);
    await box(one).check();
    const two = await context.newPage();
    await open(two, `result/#${mine}`);
    await box(two).waitFor();
    const start = await context.newPage();
    await open(start);
    await start.getByRole("link", { name: "Go on where you stopped" }).waitFor();
    await change(two);
    await two.waitForFunction((key) => localStorage.getItem(key) === location.hash.slice(1), kept);
    assert.equal(code(one), mine, "the other tab's visit is as it was");
    assert.equal(await shown(one), fingerprint);
    const offered = start.locator(`.start-kept a[href$="#${code(two)}"]`);
    await offered.waitFor();
    await two.getByRole("button", { name: "Forget everything on this device" }).click();
    await told(two).getByText("Forgotten").waitFor();
    await start.waitForFunction(() => !document.querySelector(".start-kept a"));
    await change(one);
    assert.equal(await one.evaluate(() => localStorage.length), 0);
    assert.ok(!(await box(one).isChecked()));
  }));

test("forgetting takes the region along and says so", () =>
  withPage({}, async (page) => {
    await openResult(page);
    await page.locator("#region").selectOption("us");
    await box(page).check();
    assert.equal(await page.evaluate(() => localStorage.length), 2);
    await page.getByRole("button", { name: "Forget everything on this device" }).click();
    await told(page).getByText("Forgotten").waitFor();
    assert.equal(await page.evaluate(() => localStorage.length), 0);
    assert.ok(!(await box(page).isChecked()));
  }));

test("where storage throws, the box says plainly that it cannot and stays clear", () =>
  withPage({}, async (page) => {
    await withoutStorage(page);
    await openResult(page);
    await box(page).press("Space");
    await told(page).getByText("does not let the page save").waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.type), "checkbox", "the focus stays");
    assert.ok(!(await box(page).isChecked()));
    await page.getByRole("button", { name: "Copy link" }).waitFor();
  }));

test("what cannot be read in the store is said, left alone, and forgotten only when asked", async () => {
  for (const [value, said] of [[mine.slice(0, -1), "cannot be read"], ["<b>hello</b>", "cannot be read"], [`2${mine.slice(1)}`, "newer Crewpath"]]) {
    await withPage({}, async (page) => {
      await open(page);
      await page.evaluate(([key, text]) => localStorage.setItem(key, text), [kept, value]);
      await page.reload();
      await ready(page);
      await page.locator(".start-kept").getByText(said).waitFor();
      await page.getByLabel("Yes: producer").check();
      await page.getByRole("button", { name: "Show my routes" }).click();
      await page.locator(".keep").waitFor();
      assert.equal(await stored(page), value);
      await open(page);
      await page.getByRole("button", { name: "Forget everything on this device" }).click();
      await page.getByText("Forgotten").waitFor();
      await focusOn(page, "h1");
      assert.equal(await stored(page), null);
    });
  }
});

test("a sample person says so on every page, is never saved, and leads to one's own start", () =>
  withPage({}, async (page) => {
    await open(page);
    await page.getByRole("link", { name: "Look at a sample person's result" }).click();
    await page.locator(".samples a").first().waitFor();
    assert.equal(await page.locator(".samples a").count(), 3);
    for (const place of [0, 1, 2]) {
      await page.locator(".samples a").nth(place).click();
      await page.locator(".result").waitFor();
      await settled(page);
      await page.locator(".origin-note").waitFor();
      assert.match(await page.locator("main h1").innerText(), /^This result leans towards (directing|producing|screenwriting)\.$/);
      assert.equal(await box(page).count(), 0);
      await page.goBack();
      await page.locator(".samples").waitFor();
      assert.equal(await page.locator(".origin-note").count(), 0);
    }
    await page.locator(".samples a").first().click();
    await change(page);
    await page.getByRole("link", { name: "All roles" }).click();
    await page.locator(".origin-note").getByRole("link", { name: "Start your own" }).click();
    await page.getByRole("button", { name: "Begin the quiz" }).waitFor();
    assert.equal(await page.locator(".origin-note").count(), 0);
  }));
