// CREWPATH_TEST_JITTER_MS=300 adds up to 300 ms of random latency to the network and to messages from other windows and tabs,
// which exposes races in tests and pages.

const most = Number(process.env.CREWPATH_TEST_JITTER_MS ?? 0);

const pause = (time) => new Promise((done) => setTimeout(done, time));

/** Lets everything that reaches the pages of `context` from outside come late, if that is asked for. */
export async function jitter(context) {
  if (!most) return;
  await context.route("**/*", async (route) => {
    if (route.request().resourceType() !== "document") await pause(Math.random() * most);
    await route.fallback().catch(() => {});
  });
  await context.addInitScript((late) => {
    const held = new WeakMap();
    const { addEventListener, removeEventListener } = EventTarget.prototype;
    const isLate = (target, type) => target === window && (type === "message" || type === "storage");
    let before = Promise.resolve();
    EventTarget.prototype.addEventListener = function (type, listener, ...options) {
      const target = this ?? window;
      if (!isLate(target, type) || typeof listener !== "function") return addEventListener.call(target, type, listener, ...options);
      if (!held.has(listener)) {
        // Late, but in the order in which they were sent.
        held.set(listener, (event) => {
          const pause = new Promise((done) => setTimeout(done, Math.random() * late));
          before = Promise.all([before, pause]).then(() => setTimeout(() => listener.call(target, event)));
        });
      }
      addEventListener.call(target, type, held.get(listener), ...options);
    };
    EventTarget.prototype.removeEventListener = function (type, listener, ...options) {
      const target = this ?? window;
      removeEventListener.call(target, type, (isLate(target, type) && held.get(listener)) || listener, ...options);
    };
  }, most);
}
