// Crewpath on your page: <crew-path goal="producer" region="uk">What to show until it is there.</crew-path>
// README.md beside this file says what it takes, what it tells and what it needs. It works as a module and as a script.
(() => {
  // The address of this very file says where the site is. A module finds it only in the trace of an error.
  const own = /https?:.*\/(?=embed\/crewpath)/.exec(document.currentScript?.src || Error().stack)?.[0];
  const names = ["goal", "start", "region", "accent", "links", "theme"];
  const warn = (problem) => console.warn(`crew-path: ${problem}`);

  class CrewPath extends HTMLElement {
    static observedAttributes = names;
    // The address to show, what stands there until it is shown, the frame, its origin, and whether it is shown.
    #at;
    #box;
    #link;
    #frame;
    #origin;
    #ready;
    // The mark of this instance's messages, and dark or light.
    #nonce;
    #theme;
    // The links, where a script gave them.
    #links;
    // Ends whatever listens.
    #end;

    // For scripts and frameworks: a list, or JSON as in the attribute.
    get links() {
      return this.#links ?? this.getAttribute("links");
    }

    set links(links) {
      this.#links = links;
      this.#ask();
    }

    connectedCallback() {
      // Set before this script was there.
      if (Object.hasOwn(this, "links")) {
        this.#links = this.links;
        delete this.links;
      }
      const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        ":host{display:block}:host([hidden]){display:none}iframe{display:block;width:100%;border:0}iframe:not(.on){position:absolute;inset:0;visibility:hidden}.on~*{display:none}",
      );
      root.adoptedStyleSheets = [sheet];
      const code = this.getAttribute("code") ?? "";
      try {
        const site = new URL(this.getAttribute("src") || own, document.baseURI);
        this.#at = new URL(this.getAttribute("page") ?? (code && "result/"), site);
      } catch {
        return console.error('crew-path: give the site as src="https://..."');
      }
      this.#at.hash = code;
      const link = (this.#link = document.createElement("a"));
      link.href = this.#at;
      link.target = "_blank";
      link.textContent = this.title || "Open Crewpath";
      link.hidden = true;
      const box = (this.#box = document.createElement("div"));
      box.style.minHeight = `${+this.getAttribute("height") || 640}px`;
      box.style.position = "relative";
      box.append(document.createElement("slot"), link);
      root.replaceChildren(box);
      const near = new IntersectionObserver(
        (seen) => {
          if (!seen.some((one) => one.isIntersecting)) return;
          near.disconnect();
          this.#begin();
        },
        { rootMargin: "600px" },
      );
      near.observe(this);
      this.#end = [() => near.disconnect()];
    }

    // Moved by a page that keeps what it moves: the visit goes on.
    connectedMoveCallback() {}

    disconnectedCallback() {
      this.#end?.forEach((end) => end());
      this.#frame = this.#ready = undefined;
    }

    attributeChangedCallback(name, _, value) {
      if (name === "theme" && value && !/^(dark|light|auto)$/.test(value)) warn(`theme: no \`${value}\`; there are dark, light, auto`);
      // The last to be set counts, whichever way.
      if (name === "links") this.#links = undefined;
      this.#ask();
    }

    #begin() {
      this.#nonce = [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join("");
      this.#theme = this.#look();
      const asked = { embed: this.#nonce, theme: this.#theme };
      for (const name of names.slice(0, 4)) asked[name] = this.getAttribute(name);
      for (const name in asked) if (asked[name]) this.#at.searchParams.set(name, asked[name]);
      const frame = (this.#frame = document.createElement("iframe"));
      const limits = this.getAttribute("sandbox");
      if (limits !== null) frame.setAttribute("sandbox", limits);
      this.#origin = limits === null || /same-origin/.test(limits) ? this.#at.origin : "null";
      frame.title = this.title || "Crewpath: which way in film and TV?";
      frame.allow = "clipboard-write; web-share";
      frame.style.height = this.#box.style.minHeight;
      frame.style.colorScheme = this.#theme;
      frame.src = this.#at;
      this.#link.hidden = this.innerText.trim();
      const hear = (event) => this.#hear(event);
      const look = () => this.#look() !== this.#theme && this.#ask();
      const dark = matchMedia("(prefers-color-scheme:dark)");
      const looks = new MutationObserver(look);
      // It never came: what stands there stays, with a plain link if it has none, and takes no more room than it needs.
      const late = setTimeout(() => {
        this.#link.hidden = this.querySelector("a[href]");
        this.#box.style.minHeight = "";
      }, 20000);
      addEventListener("message", hear);
      dark.addEventListener("change", look);
      for (const element of [document.documentElement, document.body]) looks.observe(element, { attributes: true });
      this.#end = [
        () => removeEventListener("message", hear),
        () => dark.removeEventListener("change", look),
        () => looks.disconnect(),
        () => clearTimeout(late),
      ];
      this.#box.prepend(frame);
    }

    // Dark or light: as asked, else as the host says of itself, else as what stands behind the element.
    #look() {
      const theme = this.getAttribute("theme");
      if (/^(dark|light)$/.test(theme)) return theme;
      const scheme = getComputedStyle(this).colorScheme;
      if (/dark/.test(scheme)) {
        return /light/.test(scheme) && !matchMedia("(prefers-color-scheme:dark)").matches ? "light" : "dark";
      }
      for (let behind = this; behind; behind = behind.parentElement) {
        const [, red, green, blue, solid = 1] = getComputedStyle(behind).backgroundColor.split(/rgba?\(|, */);
        if (parseFloat(solid) && green) return 2 * red + 5 * green + parseFloat(blue) < 900 ? "dark" : "light";
      }
      return "light";
    }

    #hear({ source, origin, data }) {
      if (source !== this.#frame.contentWindow || origin !== this.#origin) return;
      if (data?.crewpath !== 1 || data.nonce !== this.#nonce) return;
      const { crewpath, nonce, type, ...detail } = data;
      if (type === "height" && detail.height > 0 && detail.height < 1e5) this.#frame.style.height = `${detail.height}px`;
      if (type === "page") {
        const { top } = this.getBoundingClientRect();
        if (top < 0 || top > innerHeight) this.scrollIntoView();
      }
      detail.problems?.forEach(warn);
      if (type === "ready") {
        this.#ready = true;
        this.#frame.className = "on";
        this.#box.style.minHeight = this.#box.style.position = "";
        this.#ask();
      }
      if (/^(ready|progress|finished)$/.test(type)) this.dispatchEvent(new CustomEvent(`crewpath-${type}`, { detail, bubbles: true }));
    }

    // Tells the frame what the attributes and the links ask for.
    #ask() {
      if (!this.#ready) return;
      const send = (type, what) => {
        const message = { crewpath: 1, nonce: this.#nonce, type, ...what };
        this.#frame.contentWindow.postMessage(message, this.#origin === "null" ? "*" : this.#origin);
      };
      const [goal, start, region, accent] = names.map((name) => this.getAttribute(name));
      const theme = (this.#theme = this.#frame.style.colorScheme = this.#look());
      send("config", { goal, start, region });
      send("theme", { theme, accent });
      const links = this.links ?? this.querySelector('script[type="application/json"]')?.textContent ?? [];
      try {
        send("links", { links: JSON.parse(typeof links === "object" ? JSON.stringify(links) : links || "[]") });
      } catch ({ message }) {
        warn(`links: write JSON, or set the property: ${message}`);
      }
    }
  }

  customElements.get("crew-path") ?? customElements.define("crew-path", CrewPath);
})();
