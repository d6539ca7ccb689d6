// Takes Crewpath to other people's programs and the quiz to its routes there: `node tests/hosts/run.mjs [wordpress|docusaurus|astro|types ...]`.
//
// Run on demand. What it needs it installs: WordPress and its database by apt, which takes root, the rest by npm into target/hosts.
// The site is built there too, unless it is there already. Screenshots lie in target/hosts/screenshots, the result in docs/hosts.md.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { astro } from "./astro.mjs";
import { docusaurus } from "./docusaurus.mjs";
import { endAll, listening, ports, repository, run, says, site, start, target } from "./support.mjs";
import { types } from "./types.mjs";
import { openBrowser, picture, snippet } from "./visit.mjs";
import { wordpress } from "./wordpress.mjs";

const all = { wordpress, docusaurus, astro, types };
const links = ["entry", "promotion", "sideways", "own-projects"].map((step) => `${step} https://school.example/?a=1&b=${step} Runner's jobs & more`).join("\n");

const asked = process.argv.slice(2);
const wrong = asked.filter((name) => !Object.hasOwn(all, name));
if (wrong.length > 0) throw new Error(`no host ${wrong.join(", ")}; there are ${Object.keys(all).join(", ")}`);

let results = [];
let context;
const browser = says(process.env.CREWPATH_CHROMIUM ?? "/usr/bin/chromium", "--version").split(" ").slice(0, 2).join(" ");
async function check(host, what, test) {
  let problem;
  try {
    await test();
  } catch (error) {
    problem = error;
    await picture(context.pages().at(-1), `failed-${results.length + 1}`);
  }
  console.log(`${problem ? "FAILED" : "passed"}  ${host}: ${what}`);
  if (problem) console.error(problem);
  results.push({ host, what, passed: !problem, browser });
}

/** Where the results of a host lie until its next run. */
const kept = (name) => join(target, `results-${name}.json`);

/** The table of the last run of each host. */
function report() {
  const runs = Object.keys(all).filter((name) => existsSync(kept(name)));
  const rows = runs.flatMap((name) => JSON.parse(readFileSync(kept(name), "utf8")));
  const line = ({ host, what, passed, browser, day }) => `| ${host} | ${what} | ${browser}, ${day} | ${passed ? "passed" : "**failed**"} |`;
  return `# Crewpath in other people's programs

The last result of \`node tests/hosts/run.mjs\`. It installs each program, puts Crewpath into a page as its authors would, and takes the
quiz there.

| program | what was tried | in | result |
|---|---|---|---|
${rows.map(line).join("\n")}
`;
}

let code = 1;
let hasFailed = false;
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => endAll().then(() => process.exit(1)));
try {
  mkdirSync(target, { recursive: true });
  if (!existsSync(join(target, "site/index.html"))) {
    console.log("builds the site");
    run("cargo", ["site", "build", "--public-url", site, "--dist", "target/hosts/site"], { cwd: repository });
  }
  start("cargo", ["site", "preview", "--port", String(ports.site), "--dist", "target/hosts/site", "--base", "/crewpath/"], { cwd: repository });
  await listening(ports.site);
  const opened = await openBrowser();
  context = opened.context;
  try {
    const text = await snippet(context, links);
    for (const [name, visit] of Object.entries(all)) {
      if (asked.length > 0 && !asked.includes(name)) continue;
      results = [];
      const visited = visit({ context, snippet: text, check });
      await visited.catch((error) => check(name, results.length > 0 ? "everything is tried" : "it can be set up", () => Promise.reject(error)));
      const day = new Date().toISOString().slice(0, 10);
      writeFileSync(kept(name), JSON.stringify(results.map((result) => ({ ...result, day }))));
      hasFailed ||= results.some(({ passed }) => !passed);
    }
    mkdirSync(join(repository, "docs"), { recursive: true });
    writeFileSync(join(repository, "docs/hosts.md"), report());
    code = hasFailed ? 1 : 0;
  } finally {
    await opened.close();
  }
} finally {
  await endAll();
}
process.exitCode = code;
