// What the search for the oldest browsers sees in scripts and sheets (oldest/). No browser is needed.

import assert from "node:assert/strict";
import { test } from "node:test";
import { has, meanings, since } from "./oldest/compat.js";
import { uses } from "./oldest/script.js";
import { elements, styles } from "./oldest/sheet.js";

const keys = (source) => [...uses(source).syntax].sort();

test("syntax is seen, whatever it stands in", () => {
  assert.deepEqual(keys("var a = b && c.d;"), []);
  assert.deepEqual(keys("const a = b?.c ?? 1;"), ["javascript.operators.nullish_coalescing", "javascript.operators.optional_chaining"]);
  assert.deepEqual(keys("f(a ??= 1)"), ["javascript.operators.nullish_coalescing_assignment"]);
  assert.deepEqual(keys("try { f() } catch { g() }"), ["javascript.statements.try_catch.optional_catch_binding"]);
  assert.ok(keys("class A { #b = 1; static { f() } }").includes("javascript.classes.static.initialization_blocks"));
  assert.deepEqual(keys("/(?<=a)b/s"), ["javascript.builtins.RegExp.dotAll", "javascript.regular_expressions.lookbehind_assertion"]);
  for (const key of keys("class A { #b() {} } async () => { for await (const {...a} of b) await import(import.meta.url) }")) assert.ok(has(key), key);
});

test("a global is a name that the script does not declare", () => {
  const { globals, members } = uses("const { a, b: [c] } = fetch; function d(e) { return e.f + c + caches.match } caches.open(a, navigator.share)");
  assert.deepEqual([...globals].sort(), ["caches", "fetch", "navigator"]);
  assert.deepEqual([...members.get("f")], [""]);
  assert.deepEqual([...members.get("share")], ["navigator"]);
  assert.deepEqual([...members.get("a")], ["fetch"]);
});

test("a sheet needs what it falls back on, not what it would like", () => {
  const found = styles("a { width: 1px; width: fit-content } @supports (x: y) { b:has(c) { d: e } } @container (width > 1px) { f:is(g) { h: i } }", has);
  assert.ok(found.has("css.at-rules.container") && found.has("css.properties.width") && found.has("css.selectors.is"));
  assert.ok(!found.has("css.selectors.has") && !found.has("css.properties.width.fit-content"));
  assert.ok(styles("a { inset: 1px; &:hover { color: red } }", has).has("css.selectors.nesting"));
});

test("a page's elements and attributes are seen, with and without quotes", () => {
  const found = elements('<button popovertarget=a type="submit">b</button><link rel=modulepreload href="/c">', has);
  for (const key of ["html.elements.button.popovertarget", "html.elements.link.rel.modulepreload"]) assert.ok(found.has(key), key);
});

test("versions come from the data, without prefixes and flags", () => {
  assert.equal(since("css.at-rules.container", "chrome"), 105);
  assert.equal(since("webassembly.reference-types", "safari"), 15.1);
  assert.equal(since("css.selectors.-moz-progress-bar", "chrome"), Infinity);
  assert.ok(meanings("replaceChildren").includes("api.Element.replaceChildren"));
});
