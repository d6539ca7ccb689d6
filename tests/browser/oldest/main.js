// Finds the oldest browsers that have what a built site uses, and holds docs/browsers.md against that.
// Arguments: the built folder, the features of its WebAssembly, and `--write` to put the outcome into the page.

import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { BROWSERS, VERSION, has, isNewer, meanings, released, since } from "./compat.js";
import { uses } from "./script.js";
import { elements, styles } from "./sheet.js";

const [dist, wasm, ...options] = process.argv.slice(2);
const page = new URL("../../../docs/browsers.md", import.meta.url);
const { optional: sentences, members } = JSON.parse(readFileSync(new URL("features.json", import.meta.url)));

/** Features that the site does without, and what happens then. */
const optional = Object.fromEntries(Object.entries(sentences).flatMap(([sentence, keys]) => keys.map((key) => [key, sentence])));
const problems = [];

const files = readdirSync(dist, { recursive: true }).map((path) => path.replaceAll("\\", "/"));
const read = (path) => readFileSync(`${dist}/${path}`, "utf8");

/** Which files use each feature. */
const used = new Map();
const note = (key, file) => used.set(key, (used.get(key) ?? new Set()).add(file));

/** Names of members whose meaning cannot be told from the script. */
const unclear = new Map();

for (const file of files.filter((path) => path.endsWith(".js"))) {
  const { syntax, globals, members } = uses(read(file));
  syntax.forEach((key) => (has(key) ? note(key, file) : problems.push(`the data has no ${key}: mend tests/browser/oldest/script.js`)));
  for (const name of globals) {
    const key = [`api.${name}`, `javascript.builtins.${name}`, `webassembly.api`, `api.Window.${name}`].find(
      (key) => has(key) && (key !== "webassembly.api" || name === "WebAssembly"),
    );
    const worker = `api.ServiceWorkerGlobalScope.${name}`;
    if (key) note(key, file);
    else if (has(worker)) note(worker, file);
  }
  for (const [name, owners] of members) {
    for (const owner of owners) {
      const of = (above) => [`${above}.${owner}.${name}`, `${above}.${owner}.${name}_static`];
      const keys = owner === "WebAssembly" ? [`webassembly.api.${name}`, `webassembly.api.${name}_static`] : [...of("api"), ...of("javascript.builtins")];
      const key = keys.find(has);
      if (key) note(key, file);
      else unclear.set(name, (unclear.get(name) ?? new Set()).add(file));
    }
  }
}
for (const file of files.filter((path) => path.endsWith(".css"))) styles(read(file), has).forEach((key) => note(key, file));
for (const file of files.filter((path) => path.endsWith(".html"))) elements(read(file), has).forEach((key) => note(key, "pages"));
for (const feature of wasm.split(",").filter(Boolean)) {
  const key = `webassembly.${feature}`;
  if (has(key)) note(key, "wasm");
  else problems.push(`the data has no ${key}: mend src/site/src/browsers.rs`);
}

const needed = () => [...used.keys()].filter((key) => !Object.hasOwn(optional, key));
const oldest = () => {
  const keys = needed();
  return Object.fromEntries(Object.keys(BROWSERS).map((browser) => [browser, Math.max(...keys.map((key) => since(key, browser)))]));
};

// A name that the scripts read from something unknown is taken for the oldest thing that has it. Where all are newer than
// what is certain, or one is not to be had everywhere, a person has to say which it is.
const floor = oldest();
for (const [name, where] of unclear) {
  const can = meanings(name);
  if (Object.hasOwn(members, name)) {
    if (members[name]) note(members[name], [...where][0]);
  } else if (can.length && can.every((key) => isNewer(key, floor))) {
    problems.push(`\`.${name}\` in ${[...where].join(", ")} may be ${can.slice(0, 4).join(", ")}: say in features.json which it is, or null for a name of ours`);
  }
}
for (const name of Object.keys(members)) if (!unclear.has(name)) problems.push(`no script has \`.${name}\`: remove it from features.json`);
for (const key of Object.values(members)) if (key && !has(key)) problems.push(`the data has no ${key}, which features.json names`);
for (const key of Object.keys(optional)) if (!used.has(key)) problems.push(`nothing uses ${key}: remove it from features.json`);
for (const key of needed()) {
  const without = Object.keys(BROWSERS).filter((browser) => since(key, browser) === Infinity);
  if (without.length) problems.push(`${key} (${[...used.get(key)].join(", ")}) is not in ${without.join(", ")}: say in features.json what happens without it`);
}

const versions = oldest();
const rows = Object.entries(BROWSERS).map(([browser, name]) => {
  const deciding = needed().filter((key) => since(key, browser) === versions[browser]).sort();
  const features = deciding.slice(0, 3).map((key) => `\`${key}\``);
  if (deciding.length > 3) features.push(`${deciding.length - 3} more`);
  return `| ${name} | ${versions[browser]} | ${released(browser, versions[browser])} | ${features.join(", ")} |`;
});
const columns = ["chrome", "firefox", "safari", "safari_ios"];
const lost = Object.entries(sentences)
  .filter(([, keys]) => keys.some((key) => isNewer(key, versions)))
  .map(([sentence, keys]) => {
    const first = columns.map((browser) => Math.max(...keys.map((key) => since(key, browser))));
    const names = keys.map((key) => `\`${key}\``).join(", ");
    return `| ${names} | ${first.map((version) => (version === Infinity ? "none" : version)).join(" | ")} | ${sentence} |`;
  });
const table = [
  `| browser | oldest version | from | what decides it |`,
  `|---|---|---|---|`,
  ...rows,
  ``,
  `The site uses these too, and does without them:`,
  ``,
  `| feature | Chrome | Firefox | Safari | iPhone | without it |`,
  `|---|---|---|---|---|---|`,
  ...lost,
].join("\n");

const marks = ["<!-- Written by `cargo site browsers --write`. -->", "<!-- End of what is written. -->"];
const text = readFileSync(page, "utf8");
const [before, rest] = text.split(marks[0]);
const after = rest?.split(marks[1])[1];
if (after === undefined) problems.push("docs/browsers.md has lost its marks");
const fresh = `${before}${marks[0]}\n\n${table}\n\n${marks[1]}${after}`;
if (problems.length) {
  console.error(problems.join("\n"));
  process.exit(1);
}
if (options.includes("--write")) writeFileSync(page, fresh);
else if (fresh !== text) {
  console.error(`docs/browsers.md is no longer true. By MDN's data ${VERSION} it should say:\n${table}\nIf that is meant: cargo site browsers --write`);
  process.exit(1);
}
const short = Object.entries(versions).map(([browser, version]) => `${browser} ${version}`);
console.log(`${used.size} features in use; the oldest browsers that have what is needed: ${short.join(", ")}.`);
