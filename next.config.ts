import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // The types are a gate of npm test; a start need not wait for them.
  typescript: { ignoreBuildErrors: true },
  // The gate lets no more than this through (lib/guard/request-guard.ts); the framework's own bounds apply after it.
  experimental: { serverActions: { bodySizeLimit: "256kb" }, proxyClientMaxBodySize: "256kb" },
  serverExternalPackages: [
    "@node-rs/argon2",
    "@myriaddreamin/typst-ts-node-compiler",
    "pino",
    "@zxcvbn-ts/core",
    "@zxcvbn-ts/language-common",
  ],
};

export default createNextIntlPlugin("./lib/server/request-language.ts")(config);
