// How many pages a page prints on.

import { inflateSync } from "node:zlib";
import { engine } from "./browser.js";

/** A4. Playwright hands inches to Firefox, which takes them for centimetres. */
const paper = engine === "firefox" ? { width: "21in", height: "29.7in" } : { format: "A4" };

const page = /\/Type\s*\/Page\b(?!s)/g;

/** Prints the open page on A4 and counts the pages, which Firefox writes down in compressed objects. */
export async function pagesOn(opened) {
  const pdf = await opened.pdf(paper);
  const text = pdf.toString("latin1");
  const compressed = [...text.matchAll(/\/Type\s*\/ObjStm[^]*?stream\r?\n/g)].map((found) => {
    const from = found.index + found[0].length;
    return inflateSync(pdf.subarray(from, text.indexOf("endstream", from))).toString("latin1");
  });
  return [text, ...compressed].reduce((count, part) => count + (part.match(page)?.length ?? 0), 0);
}
