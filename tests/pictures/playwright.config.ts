// npm run pictures: the README's pictures, taken in an app as the journeys walk through it.
import { defineConfig } from "@playwright/test";
import journeys from "@/playwright.config";

export default defineConfig(journeys, { testDir: "." });
