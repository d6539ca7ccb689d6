// The features of CSS and HTML that sheets and pages use, by the keys of MDN's compatibility data.

import { parse, walk } from "css-tree";

const DYNAMIC = "viewport_percentage_units_dynamic";
const CONTAINER = "container_query_length_units";
const UNITS = { dvb: DYNAMIC, dvh: DYNAMIC, dvi: DYNAMIC, dvw: DYNAMIC, cqb: CONTAINER, cqh: CONTAINER, cqi: CONTAINER, cqw: CONTAINER };

/**
 * The keys that a sheet uses. What stands in `@supports`, or after the same property in the same block, has something to
 * fall back on and is left out.
 */
export function styles(source, has) {
  const found = new Set();
  const add = (...keys) => keys.filter(has).forEach((key) => found.add(key));
  const guarded = [];
  const tree = parse(source, { parseCustomProperty: true });
  walk(tree, {
    enter(node) {
      if (node.type === "Atrule" && node.name === "supports") guarded.push(node);
      if (guarded.length) return;
      if (node.type === "Atrule") add(`css.at-rules.${node.name}`);
      if (node.type === "Feature") add(`css.at-rules.media.${node.name.replace(/^(min|max)-/, "")}`);
      if (node.type === "PseudoClassSelector" || node.type === "PseudoElementSelector") add(`css.selectors.${node.name}`);
      if (node.type === "NestingSelector") add("css.selectors.nesting");
      if (node.type === "Block") block(node, add);
    },
    leave(node) {
      if (guarded.at(-1) === node) guarded.pop();
    },
  });
  return found;
}

/** The declarations of one block. */
function block(node, add) {
  const before = new Set();
  for (const declaration of node.children.filter(({ type }) => type === "Declaration")) {
    const { property, value } = declaration;
    const name = property.startsWith("--") ? "custom-property" : property;
    if (name !== "custom-property") {
      if (before.has(property)) continue;
      before.add(property);
    }
    add(`css.properties.${name}`);
    walk(value, (part) => {
      if (part.type === "Identifier") add(`css.properties.${name}.${part.name}`, `css.types.color.${part.name}`);
      if (part.type === "Function") add(`css.types.${part.name}`, `css.types.color.${part.name}`, `css.properties.${name}.${part.name}`);
      if (part.type === "Dimension" && part.unit in UNITS) add(`css.types.length.${UNITS[part.unit]}`);
    });
  }
}

/** The keys of the elements and attributes of a page. */
export function elements(page, has) {
  const found = new Set();
  const add = (key) => has(key) && found.add(key);
  for (const [, name, rest] of page.matchAll(/<([a-z][a-z0-9]*)((?:\s+[^<>]*)?)>/g)) {
    add(`html.elements.${name}`);
    for (const [, attribute, , quoted, bare] of rest.matchAll(/([a-z-]+)(=("([^"]*)"|[^\s>"]+))?/g)) {
      add(`html.elements.${name}.${attribute}`);
      add(`html.global_attributes.${attribute}`);
      if (attribute === "rel" || attribute === "type") add(`html.elements.${name}.${attribute}.${quoted ?? bare}`);
    }
  }
  return found;
}
