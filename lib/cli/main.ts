import { AUDIT_USAGE, audit } from "./audit";
import { CommandError, EXIT } from "./exit";
import { PROVE_USAGE, prove } from "./prove";
import { PULL_USAGE, pull } from "./pull";

const COMMANDS: Record<string, (args: readonly string[]) => Promise<number>> = { audit, prove, pull };

const USAGE = ["Usage:", ...[AUDIT_USAGE, PROVE_USAGE, PULL_USAGE].map((line) => `  npx ${line}`)].join("\n");

/** Exit codes: 0 done, 1 findings at or above --fail-on, 2 could not do it. */
export async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === "help" || name === "--help" || name === "-h") {
    process.stdout.write(`${USAGE}\n`);
    return name === undefined ? EXIT.failed : EXIT.ok;
  }
  const command = COMMANDS[name];
  try {
    if (!command) throw new CommandError([`inlet ${name}?`, USAGE]);
    return await command(rest);
  } catch (error) {
    const lines =
      error instanceof CommandError
        ? error.lines
        : [`inlet: ${error instanceof Error ? error.message : String(error)}`];
    process.stderr.write(`${lines.join("\n")}\n`);
    return EXIT.failed;
  }
}
