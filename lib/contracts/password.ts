import { z } from "zod";

/** Lengths in characters; the parameters of the sentences under "passwordProblems". */
export const passwordRule = { shortest: 12, longest: 128 } as const;
const FEWEST_DISTINCT = 5;

/** Why a password is refused; the sentence is in messages/<locale>/auth.json under "passwordProblems". */
export type PasswordProblem = "tooShort" | "tooLong" | "tooPlain" | "containsEmail";

/**
 * The whole rule, for the form and for the server: 12 to 128 characters of any kind, not a handful of characters or
 * keys in a row, and not built on the e-mail address.
 */
export function passwordProblem(password: string, email = ""): PasswordProblem | null {
  const characters = [...password.normalize("NFKC")];
  if (characters.length < passwordRule.shortest) return "tooShort";
  if (characters.length > passwordRule.longest) return "tooLong";
  const lower = characters.join("").toLowerCase();
  if (new Set(lower).size < FEWEST_DISTINCT || isRun(lower)) return "tooPlain";
  const [name = ""] = email.toLowerCase().split("@");
  return name.length >= 4 && lower.includes(name) ? "containsEmail" : null;
}

const RUNS = [
  "01234567890",
  "abcdefghijklmnopqrstuvwxyz",
  "qwertyuiopasdfghjklzxcvbnm",
  "1qaz2wsx3edc4rfv5tgb",
];
const COMMON = ["password", "passw0rd", "administrator", "letmein", "welcome", "iloveyou"];

/** True when little is left after well-known words and keys in a row are taken away. */
function isRun(lower: string): boolean {
  let rest = lower;
  for (const word of COMMON) rest = rest.replaceAll(word, "");
  for (const run of RUNS)
    for (const line of [run, [...run].reverse().join("")])
      for (let length = line.length; length >= 4; length--)
        for (let start = 0; start + length <= line.length; start++)
          rest = rest.replaceAll(line.slice(start, start + length), "");
  return new Set(rest).size < FEWEST_DISTINCT - 1;
}

const LONGEST_TEXT = passwordRule.longest * 4;

/** As a field of a form or a request. A password to check against is only bounded, never judged. */
export const NewPassword = z.string().max(LONGEST_TEXT);
export const GivenPassword = z.string().min(1).max(LONGEST_TEXT);
