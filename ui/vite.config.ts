import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

import { icons } from "./build/icons.ts";
import { practice } from "./build/practice.ts";

// One place for building and testing. No dev server is used by the shell: it embeds `dist`.
export default defineConfig({
  plugins: [svelte(), icons(), practice()],
  base: "./",
  build: {
    target: "es2022",
    outDir: "dist",
    // Everything is a file of its own: a strict content security policy allows no inlined data.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
  },
  test: {
    projects: [
      {
        extends: true,
        resolve: { conditions: ["browser"] },
        test: {
          name: "unit",
          environment: "jsdom",
          include: ["src/**/*.test.ts", "build/**/*.test.ts"],
          setupFiles: ["./src/testing/setup.ts"],
        },
      },
      ...["e2e", "window", "screens", "speed"].map((name) => ({
        extends: true as const,
        test: {
          name,
          environment: "node",
          include: [`e2e/${name}/**/*.test.ts`],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          // Real programs with real clocks: one after the other on two cores.
          fileParallelism: false,
        },
      })),
    ],
  },
});
