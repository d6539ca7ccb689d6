// Keeps the page true to the program while a browser's translator rewrites it.
//
// The program holds on to the nodes it made. A translator takes texts out of the page and puts its own in their place, so the
// program's next change would reach a text that nobody sees, or fail. Here the program undoes what others did to an
// element before it changes what is in it; the translator then finds new text there and translates it.

/** What others did to the children of an element, oldest first. */
const changes = new WeakMap();

/** The element that somebody else took a node of ours out of. */
const homes = new WeakMap();

/** Nodes that somebody else put into the page. */
const others = new WeakSet();

const observer = new MutationObserver(record);
const { insertBefore, removeChild } = Node.prototype;

/** Whether a node is text, or the element that translators wrap a text in. */
const isText = ({ nodeType, localName }) => nodeType === Node.TEXT_NODE || localName === "font";

function record(records) {
  for (const { target, addedNodes, removedNodes, previousSibling, nextSibling } of records) {
    for (const node of addedNodes) if (!homes.has(node)) others.add(node);
    // An extension may add and remove its own elements as it likes.
    const added = [...addedNodes].filter((node) => others.has(node) && isText(node));
    const removed = [...removedNodes].filter((node) => !others.has(node) || isText(node));
    for (const node of removed) if (!others.has(node) && !homes.has(node)) homes.set(node, target);
    if (added.length === 0 && removed.length === 0) continue;
    if (!changes.has(target)) changes.set(target, []);
    changes.get(target).push({ added, removed, previousSibling, nextSibling });
  }
}

/** The child of `parent` that nodes taken from between two others belong in front of. */
function place(parent, previous, next) {
  if (next?.parentNode === parent) return next;
  if (previous?.parentNode === parent) return previous.nextSibling;
  return next && !previous ? parent.firstChild : null;
}

function undo(parent) {
  const done = changes.get(parent);
  if (!done) return;
  changes.delete(parent);
  for (const { added, removed, previousSibling, nextSibling } of done.reverse()) {
    for (const node of added) if (node.parentNode === parent) removeChild.call(parent, node);
    const next = place(parent, previousSibling, nextSibling);
    for (const node of removed) {
      insertBefore.call(parent, node, next);
      homes.delete(node);
    }
  }
}

/** Does `change` to the children of `parent` as the program left them, and forgets that it was done. */
function changed(parent, change) {
  record(observer.takeRecords());
  if (parent) undo(parent);
  const result = change();
  observer.takeRecords();
  return result;
}

/** Watches the page, and stands in front of the functions by which the program changes it. */
export function outlastTranslators() {
  observer.observe(document.body, { childList: true, subtree: true });
  Node.prototype.insertBefore = function (node, next) {
    // The program makes no such element: this is a translator that runs as a script of the page.
    if (node?.localName === "font") return insertBefore.call(this, node, next);
    return changed(this, () => insertBefore.call(this, node, next));
  };
  Node.prototype.removeChild = function (node) {
    return changed(this, () => removeChild.call(this, node));
  };
  const value = Object.getOwnPropertyDescriptor(Node.prototype, "nodeValue");
  Object.defineProperty(Node.prototype, "nodeValue", {
    ...value,
    set(text) {
      changed(this.parentNode ?? homes.get(this), () => value.set.call(this, text));
    },
  });
  const content = Object.getOwnPropertyDescriptor(Node.prototype, "textContent");
  Object.defineProperty(Node.prototype, "textContent", {
    ...content,
    set(text) {
      changes.delete(this);
      changed(undefined, () => content.set.call(this, text));
    },
  });
}
