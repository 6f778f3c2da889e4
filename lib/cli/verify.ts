import { runConditionIn } from "@/lib/exports/own-rules/run-condition";
import { verifyCommand } from "@/lib/exports/pack/verify/command";
import { version } from "@/package.json";
import { languageAsked } from "./options";

/** Bundled beside this command, as it runs in threads of its own. */
const CONDITION_THREAD = new URL("./condition-thread.mjs", import.meta.url);

/** Checks a snapshot pack by the code that lies in it as verify.mjs, got from here instead. */
export async function verify(args: readonly string[]): Promise<number> {
  const { code, out, err } = await verifyCommand(args, {
    program: "npx inlet verify",
    runCondition: (...asked) => runConditionIn({ file: CONDITION_THREAD }, ...asked),
    version,
    language: languageAsked(args),
  });
  process.stdout.write(out);
  process.stderr.write(err);
  return code;
}
