// The features of JavaScript and of the browser that a script uses: syntax and names, by the keys of MDN's compatibility data.

import { parse } from "acorn";

const OPERATORS = { "**": "exponentiation", "**=": "exponentiation_assignment", "??": "nullish_coalescing" };
const ASSIGNMENTS = { "??=": "nullish_coalescing_assignment", "||=": "logical_or_assignment", "&&=": "logical_and_assignment" };

/** Calls `visit` with every node of a tree and the node above it. */
function walk(node, visit, above) {
  if (Array.isArray(node)) return node.forEach((child) => walk(child, visit, above));
  if (typeof node?.type !== "string") return;
  visit(node, above);
  for (const [name, child] of Object.entries(node)) if (name !== "type") walk(child, visit, node);
}

/** The keys of what a node's syntax needs. */
function syntax(node) {
  const js = "javascript.";
  const within = (list, type) => list.some((item) => item?.type === type);
  switch (node.type) {
    case "ChainExpression":
      return [`${js}operators.optional_chaining`];
    case "LogicalExpression":
    case "BinaryExpression":
      return node.operator in OPERATORS ? [`${js}operators.${OPERATORS[node.operator]}`] : [];
    case "AssignmentExpression":
      return node.operator in ASSIGNMENTS ? [`${js}operators.${ASSIGNMENTS[node.operator]}`] : [];
    case "AwaitExpression":
      return [`${js}operators.await`];
    case "ImportExpression":
      return [`${js}operators.import`];
    case "MetaProperty":
      return node.meta.name === "import" ? [`${js}operators.import_meta`] : [`${js}operators.new_target`];
    case "ExportAllDeclaration":
      return node.exported ? [`${js}statements.export.namespace`] : [];
    case "ArrowFunctionExpression":
    case "FunctionExpression":
    case "FunctionDeclaration":
      return [
        ...(node.type === "ArrowFunctionExpression" ? [`${js}functions.arrow_functions`] : []),
        ...(node.async && node.generator ? [`${js}statements.async_generator_function`] : []),
        ...(node.async ? [`${js}statements.async_function`] : []),
        ...(within(node.params, "RestElement") ? [`${js}functions.rest_parameters`] : []),
        ...(within(node.params, "AssignmentPattern") ? [`${js}functions.default_parameters`] : []),
      ];
    case "ObjectExpression":
      return within(node.properties, "SpreadElement") ? [`${js}operators.spread.spread_in_object_literals`] : [];
    case "ObjectPattern":
      return within(node.properties, "RestElement")
        ? [`${js}operators.destructuring.rest_in_objects`]
        : [`${js}operators.destructuring`];
    case "ArrayPattern":
      return [`${js}operators.destructuring`];
    case "TemplateLiteral":
      return [`${js}grammar.template_literals`];
    case "ForOfStatement":
      return node.await ? [`${js}statements.for_await_of`] : [`${js}statements.for_of`];
    case "CatchClause":
      return node.param ? [] : [`${js}statements.try_catch.optional_catch_binding`];
    case "PropertyDefinition":
      return [`${js}classes.${node.key.type === "PrivateIdentifier" ? "private_class_fields" : "public_class_fields"}`];
    case "MethodDefinition":
      return node.key.type === "PrivateIdentifier" ? [`${js}classes.private_class_methods`] : [`${js}statements.class`];
    case "StaticBlock":
      return [`${js}classes.static.initialization_blocks`];
    case "Literal":
      return literal(node);
    default:
      return [];
  }
}

function literal(node) {
  const js = "javascript.";
  if (node.bigint) return [`${js}builtins.BigInt`];
  if (typeof node.value === "number" && node.raw.includes("_")) return [`${js}grammar.numeric_separators`];
  if (!node.regex) return [];
  const { pattern, flags } = node.regex;
  const names = { d: "hasIndices", s: "dotAll", u: "unicode", v: "unicodeSets", y: "sticky" };
  return [
    ...[...flags].filter((flag) => flag in names).map((flag) => `${js}builtins.RegExp.${names[flag]}`),
    ...(/\(\?<[!=]/.test(pattern) ? [`${js}regular_expressions.lookbehind_assertion`] : []),
    ...(/\(\?<[a-z]/i.test(pattern) ? [`${js}regular_expressions.named_capturing_group`] : []),
    ...(/\\p\{/i.test(pattern) ? [`${js}regular_expressions.unicode_character_class_escape`] : []),
  ];
}

/** The names that a pattern declares. */
function declared(pattern) {
  switch (pattern?.type) {
    case "Identifier":
      return [pattern.name];
    case "ObjectPattern":
      return pattern.properties.flatMap((property) => declared(property.value ?? property.argument));
    case "ArrayPattern":
      return pattern.elements.flatMap(declared);
    case "AssignmentPattern":
      return declared(pattern.left);
    case "RestElement":
      return declared(pattern.argument);
    default:
      return [];
  }
}

/** Whether an identifier is a name in a place of its own, not a key or a label. */
function stands(node, above) {
  if (above?.type === "MemberExpression") return above.object === node || above.computed;
  if (["Property", "PropertyDefinition", "MethodDefinition"].includes(above?.type)) return above.value === node || above.computed;
  return !["ImportSpecifier", "ExportSpecifier", "LabeledStatement", "MetaProperty"].includes(above?.type);
}

/**
 * What a script uses: `syntax` keys, `globals` that it does not declare, and the names of `members` with the global that
 * each is read from, or an empty name where that cannot be told.
 */
export function uses(source) {
  const tree = parse(source, { ecmaVersion: "latest", sourceType: "module" });
  const found = { syntax: new Set(), globals: new Set(), members: new Map() };
  const own = new Set();
  walk(tree, (node) => {
    if (node.type === "VariableDeclarator") declared(node.id).forEach((name) => own.add(name));
    if (node.id?.type === "Identifier") own.add(node.id.name);
    if (node.params) node.params.flatMap(declared).forEach((name) => own.add(name));
    if (node.type === "CatchClause") declared(node.param).forEach((name) => own.add(name));
    if (node.type.startsWith("Import") && node.local) own.add(node.local.name);
  });
  const member = (name, from) => found.members.set(name, (found.members.get(name) ?? new Set()).add(from));
  const global = (node) => (node?.type === "Identifier" && !own.has(node.name) ? node.name : "");
  walk(tree, (node, above) => {
    syntax(node).forEach((key) => found.syntax.add(key));
    if (node.type === "Identifier" && stands(node, above) && !own.has(node.name)) found.globals.add(node.name);
    if (node.type === "MemberExpression" && !node.computed && node.property.type === "Identifier") {
      member(node.property.name, global(node.object));
    }
    // `const { a } = b` reads `b.a`.
    if (node.type === "VariableDeclarator" && node.id.type === "ObjectPattern") {
      for (const { key } of node.id.properties) if (key?.type === "Identifier") member(key.name, global(node.init));
    }
  });
  return found;
}
