/** Why somebody was not let in; the sentences are in messages/<locale>/auth.json under "problems". */
export const signInProblems = [
  "wrongCredentials",
  "throttled",
  "notInvited",
  "unverifiedEmail",
  "otherIdentity",
  "disabled",
  "seatOver",
  "seatAhead",
  "busy",
  "failed",
] as const;

export type SignInProblem = { reason: (typeof signInProblems)[number]; minutes: number };

/** As it stands in `?error=` of the sign-in page: "throttled:14". */
export function writeSignInProblem({ reason, minutes }: SignInProblem): string {
  return minutes ? `${reason}:${minutes}` : reason;
}

/** Whatever else stands there, next-auth's own words included, is a failure without a name. */
export function readSignInProblem(text: string): SignInProblem {
  if (text === "CredentialsSignin") return { reason: "wrongCredentials", minutes: 0 };
  const [name, minutes] = text.split(":");
  const reason = signInProblems.find((one) => one === name) ?? "failed";
  return { reason, minutes: Math.min(Math.max(Math.trunc(Number(minutes)) || 0, 0), 60) };
}
