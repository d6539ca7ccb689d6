// Every screen in every way that it may be seen and read: axe finds nothing, nothing runs off the side, everything has a name,
// and the keyboard gets everywhere and out again.

import assert from "node:assert/strict";
import { test } from "node:test";
import { misnamed, nameless, overhang, tree, violations } from "./support/axe.js";
import { engine, focusOn, ready, settled, site, useBrowser, withPage } from "./support/browser.js";
import { screens, unfold } from "./support/screens.js";
import { hold } from "./support/visit.js";

useBrowser();

/** Address of the site in the pseudo-language, given by `cargo site test`. */
const pseudo = process.env.CREWPATH_PSEUDO_URL;

const wide = { width: 1280, height: 800 };
const narrow = { width: 320, height: 640 };

/** What 400 % leaves of a screen of 1280 by 1024 pixels. */
const zoomed = { width: 320, height: 256 };
const plain = { colorScheme: "light", forcedColors: "none" };
const dark = { ...plain, colorScheme: "dark" };

/** Contrast takes axe longer than all else, and neither the size of letters nor the direction of a language changes a colour. */
const withContrast = { "color-contrast": { enabled: true } };
const withoutContrast = { "color-contrast": { enabled: false } };

/** Media, size of the screen, how large its letters are, and what is looked at. In forced colours, all are the system's own. */
const ways = {
  "light, 1280 px": [plain, wide, "", withContrast],
  "dark, 768 px": [dark, { width: 768, height: 800 }, "", withContrast],
  "light, 320 px": [plain, narrow],
  "dark, 320 px": [dark, narrow, "", withContrast],
  "forced colours, light, 320 px": [{ ...plain, forcedColors: "active" }, narrow],
  "forced colours, dark, 1280 px": [{ ...dark, forcedColors: "active" }, wide],
  "text at twice its size, 1280 px": [plain, wide, "200%"],
  "text at twice its size on half a screen, dark": [dark, { width: 640, height: 800 }, "200%"],
};

/** The same in a language that is set from right to left, in letters that take more room. */
const mirrored = { "light, 1280 px": [plain, wide], "dark, 320 px": [dark, narrow] };

/** Opens a screen and brings about what stands on it. */
async function bring(page, { path, still, kept, then }, from = site) {
  if (kept) await page.addInitScript((code) => localStorage.setItem("crewpath.1.visit", code), kept);
  await page.goto(new URL(path, from).href);
  if (!still) await ready(page);
  await then?.(page);
  await settled(page);
}

/** Fails where a screen is unsound in one of `ways`. */
async function isSound(page, ways, rules) {
  for (const [way, [media, size, letters = "", contrast = withoutContrast]] of Object.entries(ways)) {
    await page.emulateMedia({ reducedMotion: "reduce", ...media });
    await page.setViewportSize(size);
    await page.evaluate((letters) => { document.documentElement.style.fontSize = letters; }, letters);
    assert.deepEqual(await violations(page, { ...contrast, ...rules }), [], way);
    assert.equal(await overhang(page), 0, `too wide: ${way}`);
  }
}

/** Fails where the page is wider than a phone on which letters are twice as large, whatever is folded open. */
async function isNeverWider(page) {
  await unfold(page);
  for (const width of [320, 360]) {
    await page.setViewportSize({ width, height: 640 });
    await page.evaluate(() => { document.documentElement.style.fontSize = "200%"; });
    assert.equal(await overhang(page), 0, `too wide at ${width} px with letters of twice the size`);
  }
}

for (const screen of screens) {
  const options = { missing: screen.missing, viewport: wide };
  test(`${screen.name}: axe finds nothing in any way of seeing it; headings in order, everything named, no way into a trap`, () =>
    withPage(options, async (page) => {
      await bring(page, screen);
      await isRead(page);
      await isSound(page, ways);
      await isNeverWider(page);
    }));

  test(`${screen.name}: at 400 % and in forced colours, Tab stops where it can be seen and in nothing that is closed`, () =>
    withPage({ ...options, viewport: zoomed, colorScheme: "dark", forcedColors: "active", reducedMotion: "reduce" }, async (page) => {
      await bring(page, screen);
      await page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = false)));
      await isWalked(page);
      await unfold(page);
      await isWalked(page);
      assert.equal(await overhang(page), 0, "too wide");
    }));

  if (screen.still) continue;
  test(`${screen.name}: from right to left, axe finds nothing and nothing runs off the side`, { skip: !pseudo }, () =>
    withPage({ ...options, from: pseudo }, async (page) => {
      await bring(page, screen, pseudo);
      assert.equal(await page.evaluate(() => document.documentElement.dir), "rtl");
      // The language exists in tests alone.
      await isSound(page, mirrored, { "valid-lang": { enabled: false } });
    }));
}

/** One heading of the first level and the others in order; a name for every control; and Tab comes by each of them, seen and not covered. */
async function isRead(page) {
  const levels = await page.locator("h1, h2, h3, h4").evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => Number(one.tagName[1])));
  assert.equal(levels.filter((level) => level === 1).length, 1);
  levels.forEach((level, at) => assert.ok(at === 0 || level <= levels[at - 1] + 1, `heading ${at} jumps to level ${level}`));
  // The driver of Firefox 153 crashes when Playwright hands it this many elements. What is named is named in every browser.
  if (engine === "chromium") assert.deepEqual(nameless(await tree(page.locator("body"))), []);
  assert.deepEqual(await misnamed(page), [], "voice control finds it by its words");
  await isWalked(page);
}

/** Tab comes by every control from the top of the page and out of it again; each is seen, and not covered, when it has the focus. */
async function isWalked(page) {
  // Tab may have left the page before.
  await page.bringToFront();
  await page.evaluate(() => {
    document.activeElement.blur();
    document.querySelectorAll("[data-passed]").forEach((one) => delete one.dataset.passed);
    // Tab goes on from where the last text was selected.
    getSelection().setPosition(document.body, 0);
    scrollTo(0, 0);
  });
  const { stops, ended } = await tabThrough(page);
  assert.ok(ended, "the keyboard gets out of the page");
  assert.deepEqual(stops.filter(({ hidden }) => hidden).map(({ html }) => html), [], "covered when it has the focus");
  assert.deepEqual(stops.filter(({ unseen }) => unseen).map(({ html }) => html), [], "the focus does not show");
  assert.deepEqual(stops.filter(({ closed }) => closed).map(({ html }) => html), [], "in a closed section");
}

/** Presses Tab from the top of the page until it is left; gives what had the focus in turn, and whether the page was left. */
async function tabThrough(page) {
  const stops = [];
  for (let presses = 0; presses < 600; presses += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate((engine) => {
      const one = document.activeElement;
      // In a frame is a page of its own, which must let go of the focus as well.
      if (one?.shadowRoot) return "inside";
      if (!one || one === document.body || one.dataset.passed) return null;
      one.dataset.passed = "1";
      const around = one.closest("label") ?? one;
      // Of a link on two lines, the first.
      const [box] = around.getClientRects();
      // The middle of the part of it that is on the screen.
      const middle = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
      const over = document.elementFromPoint(Math.max(1, box.x + Math.min(box.width, 8) / 2), middle);
      // What a focus may show by: an outline around it or a part of it, or a line or ground of another colour.
      const looks = () =>
        [around, ...around.querySelectorAll("*")].map((part) => {
          const { outlineStyle, outlineWidth, outlineColor, stroke, strokeWidth, backgroundColor, borderColor } = getComputedStyle(part);
          return [outlineStyle === "none" ? "" : outlineWidth + outlineColor, stroke, strokeWidth, backgroundColor, borderColor].join();
        }).join(";");
      const focused = looks();
      one.blur();
      const blurred = looks();
      one.focus({ preventScroll: true });
      // The summary of a closed section is the one part of it that is there.
      const closed = Boolean((one.localName === "summary" ? one.parentElement.parentElement : one).closest("details:not([open])"));
      // No script helps Firefox there to scroll to a link in a drawing; the same links stand in the list below it.
      const excused = engine === "firefox" && one.closest("svg") && !document.querySelector("script[src]");
      return { html: one.outerHTML.slice(0, 160), closed, hidden: !excused && (!over || !(around.contains(over) || over.contains(around))), unseen: focused === blurred };
    }, engine);
    if (!stop) return { stops, ended: true };
    if (stop !== "inside") stops.push(stop);
  }
  return { stops, ended: false };
}

/** The lines of the tree that say a role and a name, up to `most` of them from the first that begins with `from`. */
async function read(page, from = "") {
  const lines = (await tree(page.locator("main"))).filter((line) => /^(heading|group|region|search|radio|checkbox|button|link|img|progressbar|term|list) ?"|^term/.test(line));
  return lines.slice(lines.findIndex((line) => line.startsWith(from)));
}

test("a question is read out as one group named by its heading, with what the points mean before them", () =>
  withPage({}, async (page) => {
    await bring(page, { path: "question/" });
    const name = JSON.stringify(await page.locator("h1").innerText());
    assert.deepEqual(await read(page), [
      'progressbar "Question 1, at most 24"',
      `group ${name}`,
      `heading ${name} [level=1]`,
      "term: A",
      "term: B",
      ...["Much more A", "A bit more A", "Both the same", "A bit more B", "Much more B"].map((point) => `radio "${point}"`),
      ...["Next", "Skip this one", "Back"].map((button) => `button "${button}"`),
    ]);
    await page.locator(".point").nth(3).click();
    assert.ok((await read(page)).includes('radio "A bit more B" [checked]'));
    await bring(page, { path: "question/#.1" });
    await page.getByRole("button", { name: "Next" }).click();
    const lines = await tree(page.locator("main"));
    assert.ok(lines.some((line) => line.startsWith("alert")), "what is wrong is told");
    await focusOn(page, "#problem-summary");
  }));

test("a result is read out in the order of its questions: where, why, how to get there, what first, what if", () =>
  withPage({}, async (page) => {
    await bring(page, screens.find(({ name }) => name === "result"));
    const lines = await read(page);
    const parts = lines.filter((line) => /^(heading ".*\[level=[12]\]|group "(Routes to|Choose|Map)|list)/.test(line));
    const order = ['group "Routes to"', 'group "Choose a route"', 'group "Map of the routes"', 'heading "Your next step', 'heading "What if…"', 'heading "Keep or send this"'];
    const places = order.map((part) => parts.findIndex((line) => line.startsWith(part)));
    assert.ok(parts[0].endsWith("[level=1]"), parts[0]);
    assert.ok(places.every((place, at) => place > (places[at - 1] ?? 0)), `${order} at ${places} of\n${parts.join("\n")}`);
    // A route is told by its letter, as the map and the other routes speak of it; the rest describes it.
    const routes = lines.filter((line) => /^radio "[ABC] /.test(line));
    assert.ok(routes.length > 1 && routes.every((line) => line.length < 70), routes.join("\n"));
    const stops = lines.slice(lines.indexOf('group "Map of the routes"')).filter((line) => /^link ".*, routes? [ABC]/.test(line));
    for (const line of routes) assert.ok(stops.some((stop) => new RegExp(`, routes? [^"]*${line[7]}`).test(stop)), line);
    for (const radio of await page.locator(".route-choice input").all()) {
      const about = await radio.evaluate((one) => document.getElementById(one.getAttribute("aria-describedby")).innerText);
      assert.match(about, /steps?, .*years/);
    }
  }));

test("the whole map is read out by department, and a chosen role as a region with its ways in and on", () =>
  withPage({}, async (page) => {
    await bring(page, { path: "map/#.1" });
    const lines = await read(page, 'heading "The whole map"');
    const at = (line) => {
      const place = lines.findIndex((one) => one.startsWith(line));
      assert.ok(place >= 0, line);
      return place;
    };
    const order = ['heading "The whole map"', 'group "How far is it to"', 'link "Skip the drawing"', 'group "All roles by department and level"', 'region "Runner"', 'heading "Ways in', 'heading "Ways on'].map(at);
    assert.deepEqual(order, order.toSorted((a, b) => a - b));
    const [drawn, told] = [order[3], order[4]];
    const inside = lines.slice(drawn + 1, told);
    assert.ok(inside[0].startsWith("group "), "every role stands in a department");
    const roles = inside.filter((line) => line.startsWith("link "));
    assert.equal(new Set(roles).size, roles.length, "no name twice");
    assert.ok(roles.length > 80);
    assert.equal(await page.locator(".stop:visible[aria-current]").getAttribute("aria-label"), "Runner", "the chosen one is said to be so");
  }));

test("what has the focus in an opened section before the program runs keeps it, and the section is open", () =>
  withPage({}, async (page) => {
    const release = await hold(page, "**/*.wasm");
    await page.goto(new URL("schemes/", site).href);
    await page.locator(".sift summary").click();
    await page.locator("#sift-kind").focus();
    release();
    await ready(page);
    await page.waitForFunction(() => document.activeElement.id === "sift-kind" && document.activeElement.checkVisibility());
  }));

for (const media of ["light", "dark"]) {
  test(`in forced colours, ${media}, the chosen route, the chosen role and the focus stand out from the rest of the maps`, () =>
    withPage({ colorScheme: media, forcedColors: "active", reducedMotion: "reduce" }, async (page) => {
      await bring(page, screens.find(({ name }) => name === "result"));
      const strokes = (selector) =>
        page.locator(selector).evaluateAll((all) => all.map((one) => getComputedStyle(one)).map(({ stroke, fill, strokeWidth }) => ({ stroke, fill, width: parseFloat(strokeWidth) })));
      const [chosen] = await strokes(".map-wide .map-line.map-chosen");
      const rest = await strokes(".map-wide .map-line:not(.map-chosen)");
      assert.ok(rest.length > 0 && rest.every((line) => line.stroke !== chosen.stroke && line.width < chosen.width), JSON.stringify({ chosen, rest }));
      const station = page.locator(".map-wide a.map-station").nth(1);
      const target = () => station.locator(".map-target").evaluate((one) => getComputedStyle(one).stroke);
      const before = await target();
      await station.focus();
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("ArrowLeft");
      const after = await target();
      const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      assert.ok(after !== before && after !== ground && after !== "none", `${before}, then ${after} on ${ground}`);

      await bring(page, screens.find(({ name }) => name === "map with a role chosen and a goal"));
      const [box] = await strokes(".overview-wide .stop-chosen rect");
      const boxes = await strokes(".overview-wide .stop:not(.stop-chosen) rect");
      assert.ok(boxes.every(({ fill }) => fill !== box.fill), "the chosen box has a ground of its own");
    }));
}
