// The questions as the atlas files have them, so that a test can answer as a certain person would.

import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";

const assets = fileURLToPath(new URL("../../../assets/", import.meta.url));
const folder = join(assets, "atlas/questions");

/** Every question, the one that the quiz begins with first: its words, and the weights of its sides. */
const listed = readdirSync(folder)
  .filter((name) => name.endsWith(".toml"))
  .sort((one, other) => isFirst(other) - isFirst(one))
  .map((name) => read(readFileSync(join(folder, name), "utf8")));

/** The same by their headings. */
const questions = new Map(listed.map((question) => [question.heading, question]));

function isFirst(name) {
  return readFileSync(join(assets, "atlas/quiz.toml"), "utf8").includes(`first = "${name.slice(0, -5)}"`);
}

/** Reads the few things that a test needs of a question's file. */
function read(text) {
  const tables = { "": {} };
  let table = "";
  for (const line of text.split("\n")) {
    const header = line.match(/^\[(.+)\]/);
    const pair = line.match(/^([\w-]+)\s*=\s*(.+?)\s*$/);
    if (header) tables[(table = header[1])] ??= {};
    else if (pair) tables[table][pair[1]] = pair[2].startsWith('"') ? JSON.parse(pair[2]) : Number(pair[2]);
  }
  const { en, measures = {}, a = {}, b = {} } = tables;
  const key = `${en.statement ?? `${en.prompt}|${en.a}|${en.b}`}`;
  return { heading: key, loves: measures, a, b, en };
}

/** The point from 1 to 5 that a person with these trait values chooses for the question that is open. */
export async function answerOf(page, person) {
  const heading = (await page.locator("main h1").innerText()).trim();
  const tasks = await page.locator(".task dd").allInnerTexts();
  const question = questions.get(tasks.length > 0 ? `${heading}|${tasks[0]}|${tasks[1]}` : heading);
  if (!question) throw new Error(`no question says ${heading}`);
  return point(question, person);
}

/** Inner product of the question's direction and the person, rounded to the scale. */
function point({ loves, a, b }, person) {
  const direction = {};
  const add = (weights, sign) => {
    for (const [trait, weight] of Object.entries(weights)) direction[trait] = (direction[trait] ?? 0) + sign * weight;
  };
  add(loves, 1);
  add(b, 1);
  add(a, -1);
  const length = Math.hypot(...Object.values(direction));
  const value = Object.entries(direction).reduce((sum, [trait, weight]) => sum + (weight / length) * (person[trait] ?? 0), 0);
  return Math.max(-2, Math.min(2, Math.round(value / 1.44))) + 3;
}

/** The words of every question, the one that the quiz begins with first. */
export const texts = listed.map(({ en }) => en);

/** The words of the quiz's page, by their keys. */
export const pageWords = Object.fromEntries(
  [...readFileSync(join(assets, "locales/en.toml"), "utf8").split("\n[question]\n")[1].split("\n[")[0].matchAll(/^(\w+) = (".*")$/gm)].map(
    ([, key, said]) => [key, JSON.parse(said)],
  ),
);

/** Every sentence that a result may give as a reason. */
export const reasons = new Set([...questions.values()].flatMap(({ en }) => [en.agree, en.disagree, en.chose_a, en.chose_b]));
