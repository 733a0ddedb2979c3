// Whether browsers may keep what is not yet saved: every page says so at its root, where drafts are kept or not.
import type { ReactElement } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

vi.mock("next/headers", () => ({ headers: async () => new Headers({ "x-address": "/my-work" }) }));
vi.mock("next-intl/server", () => ({
  getLocale: async () => "vi",
  getTranslations: async () => (key: string) => key,
}));
beforeEach(() => {
  vi.resetModules();
  vi.stubEnv("DATABASE_URL", "postgresql://nobody@127.0.0.1:1/none");
});
afterEach(() => vi.unstubAllEnvs());

test.each([
  ["1", undefined],
  ["", undefined],
  ["0", "0"],
])("DRAFTS=%s", async (drafts, marked) => {
  vi.stubEnv("DRAFTS", drafts);
  const { default: Layout } = await import("@/app/layout");
  const page: ReactElement<Record<string, unknown>> = await Layout({ children: null });
  expect(page.props["data-drafts"]).toBe(marked);
});
