// Crewpath inside another page, or opened by a link that asks for something. boot.js fetches this only then.
//
// With the app it shares these attributes of its root, and nothing else:
//   data-config  in: what the host asks a visit to begin with, as a query: goal, start, region
//   data-links   in: the host's links, one a line: `role`, `step` or `topic`, its id, the address and the text, with tabs between
//   data-told    out: what the host may know, one a line: `progress`, `finished`, `unknown`; there once the app is drawn
//   data-drawn   out: there as long as a finished page stands where the app will be
// It says `crewpath-host` on the root when it changed something there.

import { keepHistory } from "./history.js";

/** Version of the messages. */
const VERSION = 1;

/** Most links of a host, and most letters of a link's text and address. */
const MOST = { links: 60, text: 80, href: 2000 };

/** What accents must stand out from: paper and sheet of tokens.css, light and dark. */
export const grounds = { light: ["#fbfaf5", "#ffffff"], dark: ["#171614", "#211f1c"] };

/** The least contrast of an accent, as WCAG 2.2 measures it. */
export const CONTRAST = 4.5;

/** What a link can be for, apart from roles and topics: the kinds of a step, and the way into the industry. */
const steps = ["promotion", "sideways", "own-projects", "training", "entry"];

/** Shorter names of topics. */
const topics = {
  advice: "advice-clinic",
  community: "find-people",
  cv: "cv-help",
  guides: "career-guides",
  internships: "work-placements",
  stories: "success-stories",
};

/** The parts of a colour `#rgb` or `#rrggbb`, 0 to 255, or nothing. A query may leave the `#` out. */
function parts(colour) {
  const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(colour)?.[1];
  if (!digits) return undefined;
  const full = digits.length === 3 ? digits.replace(/./g, "$&$&") : digits;
  return [0, 2, 4].map((at) => parseInt(full.slice(at, at + 2), 16));
}

/** Relative luminance of parts, 0 to 1 (WCAG 2.2). */
function luminance(colour) {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2). */
export function contrast(one, other) {
  const [low, high] = [one, other].map((colour) => luminance(parts(colour))).sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/**
 * The colour next to `colour` that stands out from every one of `against`: itself where it does, else mixed with black or
 * white, whichever is farther from them, in as few of 32 steps as it takes. Nothing where `colour` is no colour.
 */
export function readable(colour, against) {
  const from = parts(colour);
  if (!from) return undefined;
  const end = luminance(parts(against[0])) > 0.18 ? 0 : 255;
  for (let step = 0; ; step += 1) {
    const mixed = from.map((part) => Math.round(part + ((end - part) * step) / 32));
    const made = `#${mixed.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
    if (step === 32 || against.every((ground) => contrast(made, ground) >= CONTRAST)) return made;
  }
}

/** What a host may ask a visit to begin with. */
const wishes = ["goal", "start", "region"];

const isId = (value) => typeof value === "string" && /^[a-z0-9-]{1,64}$/.test(value);

/** What a host asks a visit to begin with, as a query of the fields that can be what they should; empty for anything else. */
export function config(asked) {
  const fields = wishes.map((name) => [name, asked?.[name]]);
  return new URLSearchParams(fields.filter(([, value]) => isId(value))).toString();
}

/** What is wrong with the wishes and the looks that a host asks for. Whether there is such a goal or role, the app says. */
export function mistakes(asked) {
  const wrong = wishes.filter((name) => (asked[name] ?? "") !== "" && !isId(asked[name]));
  const problems = wrong.map((name) => `${name}: \`${String(asked[name]).slice(0, 64)}\` is no id; an id has small letters, digits and hyphens`);
  if (asked.theme && !/^(light|dark|auto)$/.test(asked.theme)) problems.push("theme: write light, dark or auto");
  if (asked.accent && !parts(asked.accent)) problems.push("accent: write a colour as `#rgb` or `#rrggbb`");
  return problems;
}

/** The lines of those of a host's links that can be shown, and for each other one what to mend. */
export function links(asked) {
  const list = Array.isArray(asked) ? asked : asked?.links;
  if (!Array.isArray(list)) return { lines: [], problems: ['links: write a list, as in {"links": [{"text": "Jobs", "href": "https://...", "topic": "jobs"}]}'] };
  const lines = [];
  const problems = [];
  if (list.length > MOST.links) problems.push(`links: ${list.length} are too many, the first ${MOST.links} count`);
  list.slice(0, MOST.links).forEach((link, at) => {
    const [line, problem] = checked(link);
    if (problem) problems.push(`link ${at + 1}: ${problem}`);
    else lines.push(line);
  });
  return { lines, problems };
}

/** A link's line, or what is wrong with it. */
function checked(link) {
  const text = typeof link?.text === "string" ? link.text.replace(/[\s\p{C}]+/gu, " ").trim() : "";
  if (!text || text.length > MOST.text) return ["", `\`text\` must have 1 to ${MOST.text} letters`];
  let href;
  try {
    href = new URL(link.href);
  } catch {
    return ["", "`href` must be a whole address, such as https://example.org/jobs"];
  }
  if (!/^https?:$/.test(href.protocol)) return ["", "`href` must begin with https:// or http://"];
  if (href.href.length > MOST.href) return ["", `\`href\` has more than ${MOST.href} letters`];
  const about = ["role", "step", "topic"].filter((name) => name in link);
  if (about.length !== 1) return ["", "say where it belongs by exactly one of `role`, `step` and `topic`"];
  const [name] = about;
  const id = (name === "topic" && Object.hasOwn(topics, link.topic) && topics[link.topic]) || link[name];
  if (!isId(id)) return ["", `\`${name}\` must be an id, such as ${{ role: "runner", step: steps[0], topic: "jobs" }[name]}`];
  if (name === "step" && !steps.includes(id)) return ["", `no step \`${id}\`; there are ${steps.join(", ")}`];
  return [`${name}\t${id}\t${href.href}\t${text}`];
}

/** What a line that the app tells is to the host: a message's type and what it says. */
export function told(line) {
  const [type, ...words] = line.split(" ");
  if (type === "progress") return [type, { done: Number(words[0]), most: Number(words[1]) }];
  if (type === "finished") {
    const routes = (words[2] ?? "").split(";").filter(Boolean);
    return [type, { goal: words[0], certainty: words[1], routes: routes.map((route) => route.split(",")) }];
  }
  const [name, id] = words;
  const problem = wishes.includes(name) ? `${name}: a visit cannot begin with \`${id}\`` : `links: no ${name} \`${id}\` in the atlas`;
  return ["problems", { problems: [problem] }];
}

/**
 * Takes up what the address `href` asks for, and talks with the page around this one, if there is any. Gives a promise
 * that is never kept where another address opens in place of this one.
 */
export function begin(href) {
  const root = document.documentElement;
  const { hash, search, pathname } = new URL(href);
  const asked = Object.fromEntries(new URLSearchParams(search));
  const app = () => document.getElementById("app");
  // The app drops what it does not know from the address, so a reload finds the mark and the place in the frame's name.
  const [, mark, named] = /^crewpath:(\w*) ?(.*)/.exec(window.name) ?? [];
  const nonce = /^[a-z0-9]{8,64}$/.exec(asked.embed ?? mark ?? "")?.[0];
  // WordPress puts a secret of its own behind the address of what it frames.
  const secret = /[?&]secret=([\w-]{1,64})/.exec(hash)?.[1];
  let host;

  function hand(name, value) {
    if (app().dataset[name] === value) return;
    app().dataset[name] = value;
    app().dispatchEvent(new Event("crewpath-host"));
  }

  function paint({ theme, accent }) {
    if (/^(light|dark)$/.test(theme)) root.dataset.theme = theme;
    else delete root.dataset.theme;
    for (const [scheme, against] of Object.entries(grounds)) {
      const lamp = typeof accent === "string" && readable(accent, against);
      if (lamp) root.style.setProperty(`--lamp-${scheme}`, lamp);
      else root.style.removeProperty(`--lamp-${scheme}`);
    }
  }

  if (asked.theme || asked.accent) paint(asked);
  if (config(asked)) hand("config", config(asked));
  if (parent === window) return undefined;

  const { embed, theme, accent, ...rest } = asked;
  const fresh = Boolean(embed) || !named;
  let place = named;
  if (fresh) place = `${pathname}?${new URLSearchParams(rest)}${secret ? "" : hash}`;
  // A frame that the host named keeps that name, so there is nowhere to note its place, and its visit is not kept.
  if (embed || named || !window.name) window.name = `crewpath:${nonce ?? ""} ${place}`;
  else place = undefined;
  const elsewhere = keepHistory(place, fresh);
  if (elsewhere) {
    const to = new URL(elsewhere);
    for (const [name, value] of Object.entries({ theme, accent })) if (value) to.searchParams.set(name, value);
    location.replace(to);
    return new Promise(() => {});
  }

  // A page of somebody else mostly refuses to be framed, so it opens in a window of its own; what the host links to, in the host's.
  addEventListener(
    "click",
    ({ target }) => {
      const link = target.closest?.("a[href]");
      // A link in a drawing leads nowhere else.
      if (link instanceof HTMLAnchorElement && !link.download && link.protocol !== "blob:" && link.host !== location.host) link.target = "_blank";
    },
    true,
  );
  const post = (type, detail) => {
    if (!nonce) return;
    parent.postMessage({ crewpath: VERSION, nonce, type, ...detail }, host && host !== "null" ? host : "*");
  };
  const complaints = new Set();
  // Each once, however often the host asks. A host that does not listen may look into the console.
  function complain(all) {
    const problems = all.filter((problem) => !complaints.has(problem));
    if (problems.length === 0) return;
    for (const problem of problems) complaints.add(problem);
    if (nonce) post("problems", { problems });
    else for (const problem of problems) console.warn(`Crewpath: ${problem}`);
  }
  complain(mistakes(asked));
  if (!nonce && !secret) return undefined;

  root.dataset.embed = "";

  let height;
  let settled;
  function measure() {
    const now = Math.ceil(root.getBoundingClientRect().height);
    if (now === height) return;
    height = now;
    post("height", { height });
    tellWordPress();
    root.dataset.embed = "";
    clearTimeout(settled);
    settled = setTimeout(fit, 600);
  }
  function tellWordPress() {
    if (secret) parent.postMessage({ message: "height", value: height, secret }, "*");
  }
  // A host that gives less room than it takes, as some do, gets a bar to scroll with, until it gives more.
  function fit() {
    root.dataset.embed = height > innerHeight + 1 ? "scrolls" : "";
  }
  addEventListener("resize", () => root.dataset.embed && fit());
  new ResizeObserver(measure).observe(root);

  let said = new Set();
  let ready = false;
  function hear() {
    const { told: lines, drawn } = app()?.dataset ?? {};
    if (lines === undefined && drawn === undefined) return;
    if (!ready) {
      ready = true;
      measure();
      post("ready", {});
    }
    const now = new Set((lines ?? "").split("\n").filter(Boolean));
    for (const line of now) if (!said.has(line)) post(...told(line));
    said = now;
  }
  new MutationObserver(hear).observe(document.body, { subtree: true, attributes: true, attributeFilter: ["data-told"] });
  hear();

  // Another page: the host brings its top into view, if it is out of it.
  addEventListener("focusin", ({ target }) => {
    if (target.matches("main h1")) post("page", {});
  });

  addEventListener("message", ({ source, origin, data }) => {
    // WordPress's script, which may come after the height was told.
    if (source === parent && data?.message === "ready" && data.secret === secret) tellWordPress();
    if (!nonce || source !== parent || data?.crewpath !== VERSION || data.nonce !== nonce) return;
    if (origin !== (host ?? origin)) return;
    host = origin;
    if (data.type === "config") hand("config", config(data));
    if (data.type === "theme") paint(data);
    complain(mistakes(data));
    if (data.type === "links") {
      const { lines, problems } = links(data.links);
      hand("links", lines.join("\n"));
      complain(problems);
    }
  });
  return undefined;
}
