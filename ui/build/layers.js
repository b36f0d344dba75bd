// Lint rule: `parts` import nothing of ours but text; a feature imports parts, ipc and text, never another feature; `shell` joins
// them; only `ipc` speaks to the host.
import path from "node:path";

const MAY = {
  text: ["text"],
  parts: ["parts", "text"],
  ipc: ["ipc"],
  features: ["features", "parts", "ipc", "text"],
  shell: ["shell", "features", "parts", "ipc", "text", "styles"],
  testing: ["testing", "features", "parts", "ipc", "text", "shell"],
};

/** The layer of a file under `src`, and the feature it belongs to. */
export function place(file) {
  const inside = file.split(`${path.sep}src${path.sep}`).pop() ?? "";
  const [layer, feature] = inside.split(path.sep);
  return { layer, feature };
}

/** Why this import is not allowed, or nothing. */
export function wrong(file, source) {
  const from = place(file);
  const isTest = file.endsWith(".test.ts");
  if (/^@tauri-apps\//.test(source) && from.layer !== "ipc") return "only ipc/ speaks to the host";
  if (!source.startsWith(".") || isTest) return undefined;
  const to = place(path.resolve(path.dirname(file), source));
  if (!(from.layer in MAY) || !(to.layer in MAY)) return undefined;
  if (!MAY[from.layer].includes(to.layer)) return `${from.layer} may not import ${to.layer}`;
  if (from.layer === "features" && to.layer === "features" && from.feature !== to.feature) {
    return `feature ${from.feature} may not reach into ${to.feature}`;
  }
  return undefined;
}

const layers = {
  meta: { type: "problem", schema: [], messages: { wrong: "{{why}}" } },
  create(context) {
    const look = (node) => {
      if (!node.source) return;
      const why = wrong(context.filename, String(node.source.value));
      if (why) context.report({ node, messageId: "wrong", data: { why } });
    };
    return {
      ImportDeclaration: look,
      ExportNamedDeclaration: look,
      ExportAllDeclaration: look,
      ImportExpression: look,
      CallExpression(node) {
        if (
          node.callee.type === "Identifier" &&
          node.callee.name === "fetch" &&
          place(context.filename).layer !== "ipc"
        ) {
          context.report({ node, messageId: "wrong", data: { why: "only ipc/ speaks to the host" } });
        }
      },
    };
  },
};

export default { rules: { layers } };
