// How the commands speak: one plain line per step, and a refusal that ends with what to do.

export class Refusal extends Error {
  /** @param {string} message what went wrong  @param {string} remedy what to do about it */
  constructor(message, remedy) {
    super(`${message}\n→ ${remedy}`);
  }
}

export function step(text) {
  console.log(`› ${text}`);
}

/** Prints the refusal (or the surprise, with its stack) and ends the process. */
export function giveUp(error) {
  console.error(`\n${error instanceof Refusal ? error.message : (error?.stack ?? error)}`);
  process.exit(1);
}
