// npm run pictures: the README's pictures, taken in the same app that the journeys walk through.
import { resolve } from "node:path";
import { defineConfig } from "@playwright/test";
import journeys from "./playwright.ts";

export default defineConfig(journeys, { testDir: resolve(import.meta.dirname, "..", "tests", "pictures") });
