// The first visit on a slow phone: ours beside the same questions by SurveyJS (rival.js), served alike, by turns, in one run.
// Writes assets/FIRST_VISIT.md, and fails where ours is not lighter by two thirds and sooner in everything.

import { writeFileSync } from "node:fs";
import { site } from "./support/browser.js";
import { launch } from "./support/chromium.js";

const rival = process.env.CREWPATH_RIVAL_URL;

/** How often each page is visited. */
const RUNS = Number(process.env.CREWPATH_RUNS ?? 7);

/** Slow 4G as Lighthouse has it: 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back. */
const slow = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };

/** How many times slower the processor is. */
const SLOWED = 4;

/** Pages with where their question stands and what leads on. */
const pages = {
  start: { address: site, live: "#app:not([data-drawn])", question: ".question h1, .question .tasks", on: ".start-form button[type=submit]", next: ".answer-form button[type=submit]" },
  question: { address: new URL("question/", site).href, live: "#app:not([data-drawn])", question: ".question h1, .question .tasks", next: ".answer-form button[type=submit]" },
  rival: { address: rival, live: "#survey", question: ".sd-question__title, .sd-question__description", next: ".sd-navigation__next-btn" },
};

/** In the page: notes paints and shifts, and where `presses`, ticks and goes on until another question stands there. */
function watch({ live, question, on, next, presses }) {
  const seen = (window.seen = { paint: 0, largest: 0, shift: 0, working: 0 });
  const observe = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  observe("paint", ({ name, startTime }) => {
    if (name === "first-contentful-paint") seen.paint = startTime;
  });
  observe("largest-contentful-paint", ({ startTime }) => (seen.largest = startTime));
  observe("layout-shift", ({ value, hadRecentInput }) => (seen.shift += hadRecentInput ? 0 : value));
  if (!presses) return;
  let first;
  const turn = setInterval(() => {
    // Before that, a browser would send our forms by itself, which a press every time would begin anew.
    if (!document.querySelector(live)) return;
    const words = [...document.querySelectorAll(question)].map((one) => one.textContent).join("|");
    if (!words) return document.querySelector(on ?? "nothing")?.click();
    first ??= words;
    if (words !== first) {
      clearInterval(turn);
      seen.working = performance.now();
      return;
    }
    const points = [...document.querySelectorAll("input[type=radio]")];
    if (!points.some((point) => point.checked)) points[1]?.click();
    document.querySelector(next)?.click();
  }, 50);
}

/** One first visit: nothing kept, nothing fetched yet. */
async function visit(browser, { address, ...page }, presses) {
  const context = await browser.newContext({ bypassCSP: true, viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, hasTouch: true });
  const tab = await context.newPage();
  const session = await context.newCDPSession(tab);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", slow);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
  // What came when, in seconds of the browser's clock: parts as they come, and what was left at the end of an answer.
  const came = [];
  const parts = new Map();
  const note = ({ requestId, timestamp }, bytes) => {
    came.push({ timestamp, bytes });
    parts.set(requestId, (parts.get(requestId) ?? 0) + bytes);
  };
  let began;
  session.on("Network.requestWillBeSent", ({ timestamp, wallTime }) => (began ??= { timestamp, wallTime }));
  session.on("Network.dataReceived", (part) => note(part, part.encodedDataLength));
  session.on("Network.loadingFinished", (whole) => note(whole, whole.encodedDataLength - (parts.get(whole.requestId) ?? 0)));
  const bytesUntil = (time) => came.reduce((sum, { timestamp, bytes }) => sum + (timestamp <= time ? bytes : 0), 0);
  await tab.addInitScript(watch, { ...page, presses });
  await tab.goto(address, { waitUntil: "commit" });
  if (presses) await tab.waitForFunction(() => window.seen.working > 0, undefined, { timeout: 120_000, polling: 100 });
  else await tab.locator("#app:not([data-drawn]) .masthead").waitFor({ timeout: 120_000 });
  if (presses) await tab.waitForLoadState("networkidle");
  else await tab.waitForTimeout(3000);
  const seen = await tab.evaluate(() => ({ ...window.seen, origin: performance.timeOrigin }));
  const worked = began.timestamp + (seen.origin + seen.working) / 1000 - began.wallTime;
  const [bytes, whole] = [bytesUntil(worked), bytesUntil(Infinity)];
  await context.close();
  return { ...seen, bytes, whole };
}

const middle = (all, key) => all.map((one) => one[key]).sort((a, b) => a - b)[Math.floor(all.length / 2)];

const browser = await launch();
const pressed = { start: [], question: [], rival: [] };
const watched = { start: [], question: [] };
// Each once before the clock runs, so that no page pays for the browser's own start.
for (const name of Object.keys(pages)) await visit(browser, pages[name], true);
for (let run = 0; run < RUNS; run += 1) {
  for (const name of Object.keys(pressed)) pressed[name].push(await visit(browser, pages[name], true));
  for (const name of Object.keys(watched)) watched[name].push(await visit(browser, pages[name], false));
  const last = Object.entries(pressed).map(([name, all]) => `${name} ${Math.round(all.at(-1).paint)} ${Math.round(all.at(-1).working)} ${all.at(-1).bytes}`);
  console.log(`${run + 1} of ${RUNS}: ${last.join("; ")}`);
}
await browser.close();

const names = { start: "ours, from the start page", question: "ours, from the first question", rival: "SurveyJS" };
const of = (name, key) => middle(pressed[name], key);
const ratio = (name, key) => (of(name, key) / of("rival", key)).toFixed(2);
const seconds = (time) => (time / 1000).toFixed(1);
const rows = Object.entries(names).map(
  ([name, said]) =>
    `| ${said} | ${seconds(of(name, "paint"))} | ${ratio(name, "paint")} | ${seconds(of(name, "working"))} | ${ratio(name, "working")} | ` +
    `${(of(name, "bytes") / 1000).toFixed(1)} | ${ratio(name, "bytes")} | ${(of(name, "whole") / 1000).toFixed(0)} |`,
);
const still = Object.keys(watched).map((name) => {
  const shift = Math.max(...watched[name].map((one) => one.shift));
  return `| ${names[name]} | ${seconds(middle(watched[name], "largest"))} | ${shift.toFixed(3)} |`;
});

const text = `# The first visit beside SurveyJS

Written by \`cargo site benchmark --first-visit\`. Nothing is kept from before; the network is slow 4G (1.6 Mbit/s down, 750 kbit/s up,
150 ms there and back), the processor is slowed ${SLOWED} times, the screen is a phone's. The middle of ${RUNS} visits to each, by turns, in one
run: the seconds are those of one machine, so read the ratios.

The other page has the same questions as a survey with one on each page, by survey-core and survey-js-ui 2.5.38, its lightest
renderer: one bundle, minified, without what is not used, its own smallest style sheet, and a heading in the HTML. The same server
sends both with the same headers, packed with brotli; our policy on scripts is switched off for both, since that library does not get beyond
its first question under it. "Works": an answer is ticked and Next leads to another
question; both are tried every 50 ms from when the program runs, from our start page by way of
its button. Bytes are those on the wire,
headers included, until then; after that ours fetches the whole app while the visitor answers, and "later" has that too, as far as it went.

| page | first paint, s | to SurveyJS's | first question works, s | to SurveyJS's | kB until then | to SurveyJS's | kB later |
|---|---|---|---|---|---|---|---|
${rows.join("\n")}

Ours when nobody touches anything until three seconds after the program took over:

| page | largest paint, s | layout shift, the most of ${RUNS} |
|---|---|---|
${still.join("\n")}
`;
console.log(text);
if (RUNS >= 7) writeFileSync(new URL("../../assets/FIRST_VISIT.md", import.meta.url), text);

const wrong = ["start", "question"].flatMap((name) =>
  [
    ["bytes", 1 / 3],
    ["paint", 1],
    ["working", 1],
  ]
    .filter(([key, most]) => of(name, key) > most * of("rival", key))
    .map(([key]) => `${names[name]}: ${key}`),
);
if (wrong.length > 0) {
  console.error(`not as much less than SurveyJS as it should be: ${wrong.join("; ")}`);
  process.exitCode = 1;
}
