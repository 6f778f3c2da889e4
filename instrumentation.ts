/** Next calls this once per server process, before the first request is answered. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  try {
    const { startServer } = await import("./lib/server/startup");
    await startServer();
  } catch (error) {
    // Everything that goes wrong here is for the person at the terminal: the message, with its remedy, and no stack.
    process.stderr.write(
      `\nInlet could not start.\n${error instanceof Error ? error.message : String(error)}\n`,
    );
    process.exit(1);
  }
}
