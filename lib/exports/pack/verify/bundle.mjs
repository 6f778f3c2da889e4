// Writes verify.mjs, the verifier that lies in every pack: one file, nothing to install, Node 20 or newer.
// Run as a command it writes to the path it is given.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const read = (file) => readFileSync(path.join(root, file), "utf8");

/** The schema library brings its words in fifty languages, a fifth of the file; a verifier says its own. */
const oneLocale = {
  name: "one-locale",
  setup: ({ onResolve }) =>
    onResolve({ filter: /locales\/index\.js$/ }, () => ({
      path: path.join(root, "node_modules/zod/v4/locales/en.js"),
    })),
};

/** @returns {Promise<string>} the same text for the same sources */
export async function bundleVerifier() {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: ["./lib/exports/pack/verify/main.ts"],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    platform: "node",
    format: "esm",
    target: "node20",
    charset: "utf8",
    legalComments: "none",
    plugins: [oneLocale],
    tsconfig: path.join(root, "tsconfig.json"),
    logLevel: "error",
  });
  const code = outputFiles[0]?.text ?? "";
  return `${header(packagesIn(Object.keys(metafile.inputs)))}\n${code}`;
}

function packagesIn(inputs) {
  const names = inputs.flatMap((input) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []);
  return [...new Set(names)].sort();
}

/** Who opens the file learns what it is, and finds the licences of everything in it. */
function header(packages) {
  const { version, license } = JSON.parse(read("package.json"));
  const lines = [
    `Inlet ${version} (${license}): verify.mjs checks a snapshot pack without a network and without writing anything.`,
    "Inlet 快照包核对工具：不联网，不写文件。",
    "",
    "  node verify.mjs PACK.zip|FOLDER [--key trusted.pem] [--baseline previous.zip] [--json] [--lang zh-CN|en]",
    "",
    "Exit codes: 0 verified, 1 broken, 2 could not be checked, 3 intact but the key was not compared.",
    "退出码：0 通过，1 有问题，2 无法核对，3 内容一致但未核对公钥。",
    "",
    "Bundled from lib/exports/pack/verify of Inlet's sources, with:",
    ...packages.flatMap((name) => [
      `- ${name} ${JSON.parse(read(`node_modules/${name}/package.json`)).version}`,
    ]),
    ...packages.flatMap((name) => ["", `${name}:`, ...licenceOf(name).trim().split(/\r?\n/)]),
  ];
  return `#!/usr/bin/env node\n${lines.map((line) => `// ${line}`.trimEnd()).join("\n")}`;
}

function licenceOf(name) {
  const folder = `node_modules/${name}`;
  const file = readdirSync(path.join(root, folder)).find((entry) => /^licen[cs]e/i.test(entry));
  if (!file) throw new Error(`${name} is part of verify.mjs and has no licence text.`);
  return read(`${folder}/${file}`);
}

const [, script, target] = process.argv;
if (script && path.resolve(script) === fileURLToPath(import.meta.url)) {
  if (!target) throw new Error("Where should verify.mjs be written?");
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, await bundleVerifier());
}
