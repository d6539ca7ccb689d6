// The look of every screen, compared with pictures that were looked at and accepted: `cargo site screenshots`.
//
// Pictures are taken at half size, with one font for everybody instead of the system's, and only up to a height; what
// differs is left in target/screenshots/, beside a picture of the differences. With `--update` they become the pictures to compare with.

import assert from "node:assert/strict";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { fileURLToPath } from "node:url";
import { ready, site } from "./support/browser.js";
import { launch } from "./support/chromium.js";
import { eventually } from "./support/eventually.js";
import { links } from "./support/links.js";
import { sample } from "./support/sample.js";

const update = process.argv.includes("--update");
const accepted = fileURLToPath(new URL("screenshots/", import.meta.url));
const taken = fileURLToPath(new URL("../../target/screenshots/", import.meta.url));

const [[friend]] = links.filter(([code]) => code.length > 24);

const screens = {
  start: "",
  question: "question/",
  result: `result/#${sample}`,
  route: `route/#${sample}`,
  compare: `compare/#${sample}`,
  plan: `plan/#${sample}`,
  roles: "roles/",
  role: "role/assistant-production-coordinator/",
  goal: "role/producer/",
  map: "map/#.1",
  schemes: "schemes/",
  method: "method/",
  samples: "samples/",
  friend: `friend/#${sample}.${friend}`,
  open: "open/",
  embed: "embed/",
  offline: "offline/",
  missing: "nowhere/",
  paper: "paper/",
  ways: "ways/",
  way: "ways/runner/director/",
};

/** Those that are never more than a file. */
const still = ["offline", "paper", "ways", "way"];

/** Highest part of a page that is pictured, in CSS pixels. */
const HIGHEST = 3200;

/** Share of the pixels that may differ: what anti-aliasing does. */
const MAY_DIFFER = 0.0002;

const fonts = createRequire(import.meta.url);
const font = (weight) => readFileSync(fonts.resolve(`@fontsource/noto-sans/files/noto-sans-latin-${weight}-normal.woff2`)).toString("base64");
const face = (weight) => `@font-face { font-family: Pinned; font-weight: ${weight}; src: url(data:font/woff2;base64,${font(weight)}) }`;
const pinned = `${face(400)} ${face(700)} :root { --font: Pinned } *, *::before, *::after { caret-color: transparent !important; font-family: Pinned !important }`;

const browser = await launch("--font-render-hinting=none");
const made = `Chromium ${browser.version().split(".")[0]}`;
const madeFile = `${accepted}BROWSER`;
let madeBefore = "";
try {
  madeBefore = readFileSync(madeFile, "utf8").trim();
} catch {
  // Nothing was accepted yet.
}
rmSync(taken, { recursive: true, force: true });
mkdirSync(taken, { recursive: true });
mkdirSync(accepted, { recursive: true });
if (!update && madeBefore !== made) {
  // Two browsers never paint quite the same.
  writeFileSync(`${taken}not-compared.txt`, `the accepted pictures were made by ${madeBefore || "nobody"}, here is ${made}\n`);
  await browser.close();
  process.exit(0);
}

/** Waits until the real thing stands on the page that makes snippets. */
async function preview(page) {
  await page.locator("crew-path").scrollIntoViewIfNeeded();
  await page.locator("crew-path iframe.on").waitFor();
}

/** Waits until every frame is as high as what is in it. */
const fitted = (page) =>
  eventually(async () => {
    for (const frame of page.frames().slice(1)) {
      const element = await frame.frameElement();
      const [outside, inside] = [await element.evaluate((frame) => frame.clientHeight), await frame.evaluate(() => document.documentElement.getBoundingClientRect().height)];
      assert.ok(Math.abs(outside - inside) <= 1, `a frame of ${outside} px shows ${inside} px`);
    }
  });

async function picture(screen, width, colorScheme) {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    deviceScaleFactor: 0.5,
    colorScheme,
    reducedMotion: "reduce",
    bypassCSP: true,
    serviceWorkers: "block",
  });
  const page = await context.newPage();
  await page.goto(new URL(screens[screen], site).href);
  if (!still.includes(screen)) await ready(page);
  if (screen === "embed") await preview(page);
  for (const frame of page.frames()) {
    await frame.addStyleTag({ content: pinned });
    await frame.evaluate(() => document.fonts.ready);
  }
  await page.evaluate(() => document.activeElement.blur());
  // The port is another one each time.
  await page.evaluate(() => {
    for (const field of document.querySelectorAll("input, textarea")) {
      if (field.value.includes(location.origin)) field.value = field.value.replaceAll(location.origin, "https://example.org");
    }
  });
  await fitted(page);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.min(height, HIGHEST) });
  const png = await page.screenshot();
  await context.close();
  return png;
}

/** How many pixels differ; all of them where the sizes do. Leaves a picture of the differences. */
function differing(name, now) {
  let before;
  try {
    before = PNG.sync.read(readFileSync(`${accepted}${name}.png`));
  } catch {
    return "there is no accepted picture";
  }
  const { width, height } = now;
  if (before.width !== width || before.height !== height) return `was ${before.width} x ${before.height}, is ${width} x ${height}`;
  const marked = new PNG({ width, height });
  const pixels = pixelmatch(before.data, now.data, marked.data, width, height, { threshold: 0.1 });
  if (pixels <= width * height * MAY_DIFFER) return undefined;
  writeFileSync(`${taken}${name}.differs.png`, PNG.sync.write(marked));
  return `${pixels} of ${width * height} pixels differ`;
}

const changed = [];
const names = new Set();
for (const screen of Object.keys(screens)) {
  for (const width of [1280, 360]) {
    for (const colorScheme of ["light", "dark"]) {
      const name = `${screen}-${width}-${colorScheme}`;
      names.add(`${name}.png`);
      const now = PNG.sync.read(await picture(screen, width, colorScheme));
      const difference = differing(name, now);
      if (difference === undefined) continue;
      changed.push(`${name}: ${difference}`);
      writeFileSync(`${update ? accepted : taken}${name}.png`, PNG.sync.write(now, { colorType: 2, deflateLevel: 9, deflateStrategy: 0 }));
    }
  }
}
for (const old of readdirSync(accepted).filter((file) => file.endsWith(".png") && !names.has(file))) {
  changed.push(`${old}: no such screen any more`);
  if (update) rmSync(`${accepted}${old}`);
}
if (update) writeFileSync(madeFile, `${made}\n`);
await browser.close();
console.log(changed.length ? changed.join("\n") : `all ${names.size} pictures as accepted`);
if (changed.length && !update) {
  console.log("Look at them in target/screenshots/. If this is meant: cargo site screenshots --update");
  process.exit(1);
}
