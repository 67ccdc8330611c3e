import path from "node:path";
import { defineConfig } from "vitest/config";
import { testsOnStore } from "./tests/on-store";

const alias = { "~db": path.resolve("db"), "~": path.resolve("app") };
const shared = { resolve: { alias } };
const elsewhere = ["tests/journeys/**", "tests/open-data/**", "tests/servers/**"];

// The same tests of repos and services once more, on PostgreSQL, where one can be had (scripts/postgres.mjs); and the main
// job's journey, on a server that keeps everything in it.
const postgresUrl = process.env.TEST_DATABASE_URL;
const journeyUrl = postgresUrl ? new URL(`/earshot_journey_${process.pid}`, postgresUrl).href : "";
const journey = {
  setupFiles: ["tests/setup.ts"],
  testTimeout: 180_000,
  hookTimeout: 180_000,
  fileParallelism: false,
};
const journeyOnPostgres = {
  ...shared,
  test: {
    ...journey,
    name: "journeys-postgres",
    include: ["tests/journeys/main-job.test.ts"],
    globalSetup: ["tests/global-setup-journey.ts"],
    env: { DATABASE_URL: journeyUrl },
  },
};
const postgres = {
  ...shared,
  test: {
    name: "postgres",
    include: testsOnStore(),
    exclude: [...elsewhere, "tests/**/sqlite-*.test.ts"],
    setupFiles: ["tests/setup.ts"],
    globalSetup: ["tests/global-setup.ts", "tests/global-setup-postgres.ts"],
    env: { DATABASE_URL: postgresUrl ?? "" },
    testTimeout: 60_000,
  },
};

export default defineConfig({
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: "unit",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: [...elsewhere, "tests/**/pg-*.test.ts"],
          setupFiles: ["tests/setup.ts"],
          globalSetup: ["tests/global-setup.ts"],
          testTimeout: 20_000,
        },
      },
      ...(postgresUrl ? [postgres, journeyOnPostgres] : []),
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
        test: { ...journey, name: "journeys", include: ["tests/journeys/**/*.test.ts"] },
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
