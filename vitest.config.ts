import path from "node:path";
import { defineConfig } from "vitest/config";

const alias = { "~db": path.resolve("db"), "~": path.resolve("app") };
const shared = { resolve: { alias } };

export default defineConfig({
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: "unit",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: ["tests/journeys/**", "tests/open-data/**", "tests/servers/**"],
          setupFiles: ["tests/setup.ts"],
          globalSetup: ["tests/global-setup.ts"],
          testTimeout: 20_000,
        },
      },
      {
        ...shared,
        test: {
          name: "servers",
          include: ["tests/servers/**/*.test.ts"],
          setupFiles: ["tests/setup.ts"],
          globalSetup: ["tests/global-setup.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        ...shared,
        test: {
          name: "journeys",
          include: ["tests/journeys/**/*.test.ts"],
          setupFiles: ["tests/setup.ts"],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
      {
        ...shared,
        test: {
          name: "open-data",
          include: ["tests/open-data/**/*.test.ts"],
          setupFiles: ["tests/setup.ts"],
          globalSetup: ["tests/global-setup.ts"],
          testTimeout: 120_000,
        },
      },
    ],
  },
});
