/** 0: done and nothing at or above the threshold. 1: findings. 2: could not do it. */
export const EXIT = { ok: 0, findings: 1, failed: 2 } as const;

/** A refusal in words; the command ends with exit code 2 and these lines on standard error. */
export class CommandError extends Error {
  constructor(readonly lines: readonly string[]) {
    super(lines.join("\n"));
  }
}
