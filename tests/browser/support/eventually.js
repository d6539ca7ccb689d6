/** Asserts what comes about soon: tries `check` until it throws no more, for `patience` milliseconds, then throws what it threw last. */
export async function eventually(check, patience = 10_000) {
  const until = Date.now() + patience;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > until) throw error;
    }
    await new Promise((done) => setTimeout(done, 50));
  }
}
