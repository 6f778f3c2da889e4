// docs/benchmarks.md: one section a size, replaced by the run that measured it; the words around them are written by hand.
import { readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";
import { ratioTo, verdictOn } from "./ratios.mjs";

const page = fileURLToPath(new URL("../docs/benchmarks.md", import.meta.url));

/** @param {{goal: object, results: Map<string, object>}[]} measured */
export async function writeSection(agents, measured) {
  const [begin, end] = [`<!-- begin ${agents} -->`, `<!-- end ${agents} -->`];
  const text = readFileSync(page, "utf8");
  const [start, stop] = [text.indexOf(begin), text.indexOf(end)];
  if (start === -1 || stop === -1) throw new Error(`docs/benchmarks.md has no place for ${agents} agents`);
  const section = [machineLine(), ...measured.map(goalTable)].join("\n\n");
  const whole = `${text.slice(0, start + begin.length)}\n\n${section}\n\n${text.slice(stop)}`;
  const style = await resolveConfig(page);
  writeFileSync(page, await format(whole, { ...style, parser: "markdown" }));
}

function machineLine() {
  const gigabytes = Math.round(os.totalmem() / 2 ** 30);
  const day = new Date().toISOString().slice(0, 10);
  return `Measured ${day}: ${os.cpus().length} cores, ${gigabytes} GB, ${os.platform()} ${os.arch()}, Node ${process.version}.`;
}

function goalTable({ goal, results }) {
  const baseline = results.get(goal.baseline);
  const rows = Object.entries(goal.contestants).map(([name, contestant]) => {
    const { cpu, peak, failure } = results.get(name);
    const ratio = ratioTo(baseline, { cpu });
    return [
      contestant.sample ? `${contestant.label} (first ${contestant.sample} agents)` : contestant.label,
      failure ? `failed: ${failure}` : milliseconds(cpu),
      name === goal.baseline ? "1" : ratio ? spread(ratio) : "",
      failure || peak === 0 ? "" : `${Math.round(peak / 2 ** 20)} MB`,
      goalWords(contestant),
      verdictOn(contestant, ratio) ?? "",
    ];
  });
  return [
    `#### ${goal.id} ${goal.title}`,
    `Answer compared: ${goal.answer}.`,
    table([["", "CPU", "ratio (spread)", "extra memory", "goal", ""], ...rows]),
  ].join("\n\n");
}

function table([head, ...rows]) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function milliseconds(cpu) {
  const sorted = [...cpu].sort((a, b) => a - b);
  const middle = sorted[sorted.length >> 1];
  return middle === undefined ? "" : `${short(middle)} ms`;
}

const spread = ({ middle, least, most }) => `×${short(middle)} (${short(least)}–${short(most)})`;

const short = (number) =>
  number >= 100 ? Math.round(number).toLocaleString("en-US") : number.toPrecision(2);

function goalWords({ atLeast, atMost }) {
  if (atMost !== undefined) return `≤ ×${short(atMost)}`;
  return atLeast === undefined ? "" : `≥ ×${short(atLeast)}`;
}
