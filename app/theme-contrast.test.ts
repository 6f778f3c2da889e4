import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("./globals.css", import.meta.url), "utf8");

function token(name: string, theme: 0 | 1): string {
  const pair = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css);
  const plain = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(css);
  const hex = pair?.[theme + 1] ?? plain?.[1];
  if (!hex) throw new Error(`No colour token --${name}`);
  return hex;
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const surfaces = ["canvas", "sunken", "raised", "hover", "selected"];
const texts = ["ink", "ink-muted", "ink-subtle", "accent"];
const states = ["proven", "refuted", "unknown", "closed", "degraded", "silent", "info"];

const readable = [
  ...texts.flatMap((text) => surfaces.map((surface) => [text, surface] as const)),
  ...states.flatMap((state) => [...surfaces, `${state}-soft`].map((surface) => [state, surface] as const)),
  ...["accent-solid", "accent-solid-hover", "danger-solid", "danger-solid-hover"].map(
    (solid) => ["on-solid", solid] as const,
  ),
];
const visible = [
  ...["canvas", "raised", "sunken"].map((surface) => ["control", surface] as const),
  ...surfaces.map((surface) => ["focus", surface] as const),
];

describe.each([
  ["light", 0],
  ["dark", 1],
] as const)("%s theme", (_name, theme) => {
  it.each(readable)("%s is readable on %s", (text, surface) => {
    expect(contrast(token(text, theme), token(surface, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(visible)("%s is visible on %s", (shape, surface) => {
    expect(contrast(token(shape, theme), token(surface, theme))).toBeGreaterThanOrEqual(3);
  });
});
