// The drawn map: kept as files, drawn once, walked with keys, read out, and the same as the list beside it.

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { links } from "./support/links.js";
import { onlyChromium, open, ready, settled, site, useBrowser, withPage } from "./support/browser.js";

useBrowser();

/** Address of the site in the pseudo-language from right to left, given by `cargo site test`. */
const pseudo = process.env.CREWPATH_PSEUDO_URL;

const folder = mkdtempSync(join(tmpdir(), "crewpath-"));
after(() => rmSync(folder, { recursive: true }));

/** Opens the routes from a role, or from outside with none, to a goal. */
async function openRoutes(page, start, goal) {
  await open(page);
  await page.getByLabel("Where are you now?").selectOption(start);
  await page.getByLabel(goal).check();
  await page.getByText("Show my routes").click();
  await page.locator(".route-map").waitFor();
  await settled(page);
}

/** Saves the file behind a button and returns its name, place and bytes. */
async function saved(page, name) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return { name: download.suggestedFilename(), path, bytes: readFileSync(path) };
}

/** What stands at each station of the visible drawing, in the order of Tab. */
const stations = (page) =>
  page.locator(".map:visible .map-station").evaluateAll((stops) =>
    stops.map((stop) => ({
      name: stop.getAttribute("aria-label"),
      words: [...stop.querySelectorAll("text")].map((line) => line.textContent),
      href: stop.getAttribute("href"),
    })),
  );

/** Pairs of texts whose boxes overlap, in the visible drawing or in an SVG file. */
const overlaps = (page, within) =>
  page.evaluate((within) => {
    const boxes = [...document.querySelectorAll(`${within} text`)]
      .filter((text) => text.getClientRects().length > 0)
      .map((text) => [text.textContent, text.getBBox()]);
    const meet = (a, b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
    // The box of a text is as high as its font asks, which is more than the letters are.
    const tight = ({ x, y, width, height }) => ({ x, y: y + height * 0.12, width, height: height * 0.76 });
    return boxes.flatMap(([a, box], n) => boxes.slice(n + 1).filter(([, other]) => meet(tight(box), tight(other))).map(([b]) => [a, b]));
  }, within);

test("the map is saved as a drawing that stands on its own", () =>
  withPage({}, async (page, context) => {
    await openRoutes(page, "runner", "Yes: producer");
    const stops = await stations(page);
    const file = await saved(page, /SVG/);
    assert.equal(file.name, "crewpath-runner-producer.svg");
    assert.doesNotMatch(file.bytes.toString(), /<script|href|url\(|<style|\sstyle=|\son\w+=/);

    const drawing = await context.newPage();
    await drawing.goto(pathToFileURL(file.path).href);
    const [root, title, description, texts] = await drawing.evaluate(() => [
      document.documentElement.localName,
      document.querySelector("title").textContent,
      document.querySelector("desc").textContent,
      [...document.querySelectorAll("text")].map((text) => text.textContent),
    ]);
    assert.equal(root, "svg");
    assert.equal(title, "From runner to producer");
    assert.match(description, /^A\. .+ B\. .+ C\. /);
    for (const line of stops.flatMap(({ words }) => words)) assert.ok(texts.includes(line), line);
    assert.ok(texts.some((text) => text.includes("our estimate")) && texts.some((text) => text.includes("Crewpath")));
    assert.deepEqual(await overlaps(drawing, "svg"), []);
  }));

test("the map is saved as a picture, two pixels for each of the drawing, in the colours of the page", () =>
  withPage({ colorScheme: "dark" }, async (page, context) => {
    await openRoutes(page, "", "Yes: screenwriter");
    const [drawing, picture] = [await saved(page, /SVG/), await saved(page, /PNG/)];
    assert.equal(picture.name, "crewpath-outside-screenwriter.png");

    // A blank page has no policy against images.
    const blank = await context.newPage();
    const { width, height, colours } = await blank.evaluate(async (data) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
      const context = canvas.getContext("2d");
      context.drawImage(image, 0, 0);
      const { data: bytes } = context.getImageData(0, 0, image.width, image.height);
      const counts = {};
      for (let at = 0; at < bytes.length; at += 4) {
        const colour = `#${[...bytes.slice(at, at + 3)].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
        counts[colour] = (counts[colour] ?? 0) + 1;
      }
      return { width: image.width, height: image.height, colours: counts };
    }, picture.bytes.toString("base64"));
    const [, ...size] = drawing.bytes.toString().match(/ width="(\d+)" height="(\d+)"/);
    assert.deepEqual([width, height], size.map((length) => 2 * Number(length)));
    const share = (colour) => (colours[colour] ?? 0) / (width * height);
    assert.ok(share("#fbfaf5") > 0.8 && share("#fbfaf5") < 0.99, `paper ${share("#fbfaf5")}`);
    for (const colour of ["#00735a", "#1d1c1a"]) assert.ok(share(colour) > 0.001, `${colour} ${share(colour)}`);
  }));

test("a newly chosen line draws itself once, and nothing else moves", () =>
  withPage({ reducedMotion: "no-preference" }, async (page) => {
    await openRoutes(page, "runner", "Yes: director");
    const running = () =>
      page.evaluate(() =>
        document
          .getAnimations()
          .filter(({ animationName, effect }) => animationName === "draw" && effect.target.checkVisibility())
          .map(({ effect }) => effect.getComputedTiming().endTime),
      );
    const still = () => page.waitForFunction(() => document.getAnimations().length === 0);
    const drawn = () =>
      page
        .locator(".map-wide :is(.map-line, .map-title)")
        .evaluateAll((parts) => parts.map((part) => part.getAttribute("class") + (part.getAttribute("d") ?? part.textContent)));
    await still();
    const pattern = () => page.locator(".map-wide .map-line.map-chosen").evaluate((line) => getComputedStyle(line).strokeDasharray);
    const patterns = new Set([await pattern()]);
    for (const route of ["B", "C", "A"]) {
      await page.locator(`.route-choice input[value=${route}]`).check({ force: true });
      const ends = await running();
      assert.ok(ends.length > 2 && ends.every((end) => end < 600), `${route}: ${ends}`);
      const box = () => page.locator(".map-wide").evaluate((map) => JSON.stringify(map.getBoundingClientRect()));
      const before = await box();
      patterns.add(await pattern());
      await still();
      assert.equal(await box(), before);
    }
    assert.equal(patterns.size, 3, "the patterns stay while lines are drawn");

    await page.emulateMedia({ media: "print" });
    assert.deepEqual(await running(), [], "nothing is covered on paper");
    await page.emulateMedia({ media: "screen" });
    assert.deepEqual(await running(), [], "nor drawn again after printing");

    let same = 0;
    await page.evaluate(() => document.querySelectorAll(".what-if details").forEach((one) => (one.open = true)));
    for (const choice of await page.locator(".what-if input[type=radio]:not(:checked)").all()) {
      const before = await drawn();
      await choice.check();
      const moves = (await running()).length > 0;
      const changed = JSON.stringify(before) !== JSON.stringify(await drawn());
      assert.equal(moves, changed, await choice.evaluate((input) => input.parentElement.textContent));
      same += !changed;
      await still();
    }
    assert.ok(same > 0, "some choice left the map as it was");
  }));

test("nothing is drawn for those who asked for less motion", () =>
  withPage({ reducedMotion: "reduce" }, async (page) => {
    await openRoutes(page, "runner", "Yes: director");
    await page.locator(".route-choice input[value=B]").check({ force: true });
    assert.equal(await page.evaluate(() => document.getAnimations().length), 0);
  }));

for (const [width, drawing, forth, back] of [[1280, ".map-wide", "ArrowRight", "ArrowLeft"], [360, ".map-tall", "ArrowDown", "ArrowUp"]]) {
  test(`keys walk the map at ${width} px: along, across, open, leave`, () =>
    withPage({ viewport: { width, height: 900 }, reducedMotion: "reduce" }, async (page) => {
      await openRoutes(page, "runner", "Yes: producer");
      const here = () => page.evaluate(() => document.activeElement.getAttribute("aria-label"));
      const stops = await stations(page);
      const chosen = stops.filter(({ name }) => /, routes? [^,]*A/.test(name));
      assert.deepEqual(stops.slice(0, chosen.length), chosen, "the chosen route comes first");

      await page.locator(`${drawing} a.map-station`).first().focus();
      for (const { name } of stops) {
        assert.equal(await here(), name);
        await page.keyboard.press("Tab");
      }

      await page.locator(`${drawing} a.map-station`).first().focus();
      for (const { name } of chosen.slice(1)) {
        await page.keyboard.press(forth);
        assert.equal(await here(), name);
      }
      for (const { name } of chosen.toReversed().slice(1)) {
        await page.keyboard.press(back);
        assert.equal(await here(), name);
      }

      // Arrows alone reach every station.
      const reached = new Set();
      const waiting = [stops[0].name];
      while (waiting.length > 0) {
        const from = waiting.pop();
        if (reached.has(from)) continue;
        reached.add(from);
        for (const key of ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"]) {
          await page.locator(`${drawing} [aria-label="${from}"]`).focus();
          await page.keyboard.press(key);
          waiting.push(await here());
        }
      }
      assert.deepEqual([...reached].sort(), stops.map(({ name }) => name).sort());

      const outline = await page.evaluate(() => {
        const target = document.activeElement.querySelector(".map-target");
        return getComputedStyle(target).stroke;
      });
      assert.notEqual(outline, "none", "the focus can be seen");

      await page.keyboard.press("Escape");
      assert.equal(await page.evaluate(() => document.activeElement.matches(".route-choice input:checked")), true);
      await page.locator(`${drawing} a.map-station`).nth(1).focus();
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/role\//);
    }));
}

test("the map is read out as a named group of links that say all that is seen", { skip: onlyChromium("the accessibility tree comes from Chromium's own protocol") }, () =>
  withPage({}, async (page, context) => {
    await openRoutes(page, "runner", "Yes: director");
    await page.locator(".route-tab", { hasText: /[0-9] rare/ }).first().click();
    const stops = await stations(page);
    const session = await context.newCDPSession(page);
    const { nodes } = await session.send("Accessibility.getFullAXTree");
    const named = (role) => nodes.filter((node) => !node.ignored && node.role?.value === role).map((node) => node.name?.value);
    assert.equal(named("group").filter((name) => name === "Map of the routes").length, 1, "only the drawing that is seen");
    const read = named("link");
    for (const { name, words } of stops) {
      assert.ok(read.includes(name), name);
      for (const word of words.join(" ").split(/[\s,]+/)) assert.ok(name.includes(word.replace(/-$/, "")), `${word} in ${name}`);
      assert.match(name, /, routes? [ABC](, [ABC])*$/);
    }
    assert.ok(stops.some(({ name }) => name.includes("rare step")), "a rare step is told");
  }));

test("drawing and list have the same stations and steps, for twenty visitors", () =>
  withPage({ reducedMotion: "reduce" }, async (page) => {
    let compared = 0;
    for (let at = 0; compared < 20; at += 7) {
      await page.goto("about:blank");
      await page.goto(new URL(`result/#${links[at][0]}`, site).href);
      await ready(page);
      if (!(await page.locator(".route-map").count())) continue;
      compared += 1;
      const lists = await page.locator(".route-list").evaluateAll((lists) =>
        lists.map((list) => [...list.querySelectorAll("li a")].map((link) => link.getAttribute("href"))),
      );
      const drawn = await stations(page);
      const letters = lists.length > 1 ? ["A", "B", "C"].slice(0, lists.length) : [""];
      letters.forEach((letter, place) => {
        const stops = drawn.filter(({ name, href }) => href && (letter === "" || name.slice(name.lastIndexOf(", route")).includes(letter)));
        assert.deepEqual(stops.map(({ href }) => href).sort(), lists[place].toSorted(), `${links[at][0]} ${letter}`);
      });
      const lines = await page.locator(".map-wide .map-line").count();
      assert.equal(lines, lists.length);
    }
  }));

for (const [name, from] of [["English", site], ["the pseudo-language", pseudo]]) {
  for (const width of [1280, 360]) {
    test(`no two texts of the map overlap in ${name} at ${width} px`, { skip: !from }, () =>
      withPage({ from, viewport: { width, height: 900 }, reducedMotion: "reduce" }, async (page) => {
        for (let at = 0; at < 140; at += 7) {
          await page.goto("about:blank");
          await page.goto(new URL(`result/#${links[at][0]}`, from).href);
          await ready(page);
          assert.deepEqual(await overlaps(page, ".map"), [], links[at][0]);
        }
      }));
  }
}
