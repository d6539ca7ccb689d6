// Builds a page with the same questions by SurveyJS into target/rival: its core and its lightest renderer, bundled and
// minified with what is not used left out, its own smallest style sheet, every file packed as ours are. The page's name stands
// in the HTML, so that something can be painted before the program runs.

import { build } from "esbuild";
import { constants, brotliCompressSync, gzipSync } from "node:zlib";
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { pageWords, texts } from "./support/atlas.js";

const here = dirname(fileURLToPath(import.meta.url));
const folder = join(here, "../../target/rival");

const points = (...keys) => keys.map((key, at) => ({ value: at + 1, text: pageWords[key] }));
const agree = points("disagree_much", "disagree", "neither", "agree", "agree_much");
const choice = points("much_a", "rather_a", "same", "rather_b", "much_b");

/** The quiz as a survey: a page for each question, as ours shows them. */
const survey = {
  showProgressBar: true,
  showTitle: false,
  pageNextText: pageWords.next,
  pagePrevText: pageWords.back,
  pages: texts.map(({ statement, prompt, a, b }, at) => ({
    elements: [
      statement
        ? { type: "radiogroup", name: `q${at}`, title: statement, description: pageWords.agree_prompt, choices: agree }
        : { type: "radiogroup", name: `q${at}`, title: prompt, description: `A: ${a} / B: ${b}`, choices: choice },
    ],
  })),
};

const program = `
  import { Model } from "survey-core";
  import { renderSurvey } from "survey-js-ui";
  renderSurvey(new Model(${JSON.stringify(survey)}), document.getElementById("survey"));
`;

const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>The same questions</title><link rel="icon" href="icon.svg"><link rel="stylesheet" href="survey.css"><script type="module" src="survey.js"></script></head><body><h1>The same questions</h1><div id="survey"></div></body></html>`;

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "index.html"), page);
writeFileSync(join(folder, "survey.css"), readFileSync(join(here, "node_modules/survey-core/survey-core.fontless.min.css")));
copyFileSync(join(here, "../../assets/icon.svg"), join(folder, "icon.svg"));
await build({
  stdin: { contents: program, resolveDir: here },
  outfile: join(folder, "survey.js"),
  bundle: true,
  minify: true,
  treeShaking: true,
  format: "esm",
  target: "es2022",
  legalComments: "none",
  define: { "process.env.NODE_ENV": '"production"' },
  logLevel: "warning",
});
for (const name of readdirSync(folder)) {
  const bytes = readFileSync(join(folder, name));
  writeFileSync(join(folder, `${name}.br`), brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
  writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }));
}
