import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { DraftsEnd } from "@/components/frame/drafts-end";
import { Footer } from "@/components/frame/footer";
import { environment, isDemoExposed } from "@/lib/server/env";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("frame");
  return {
    title: { default: "Giaoban", template: "%s · Giaoban" },
    description: t("description"),
    robots: { index: false, follow: false },
    formatDetection: { telephone: false, date: false, address: false, email: false },
  };
}

/** The background colours of both schemes, for the browser's own frame. */
export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbfaf7" },
    { media: "(prefers-color-scheme: dark)", color: "#0f1216" },
  ],
};

export default async function Layout({ children }: { children: ReactNode }) {
  const t = await getTranslations("frame");
  const address = (await headers()).get("x-address") ?? "";
  const { demoToday, drafts } = environment();
  return (
    <html
      lang={await getLocale()}
      data-foot={`giaoban · ${address.slice(1)}`}
      data-drafts={drafts ? undefined : "0"}
      suppressHydrationWarning
    >
      {/* Metadata is replaced with each page; without this icon a browser requests one that does not exist. */}
      <head>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      </head>
      <body>
        <a
          className="sr-only focus:not-sr-only focus:absolute focus:top-0 focus:left-(--pad) focus:z-9 focus:bg-paper focus:px-s4 focus:py-s2 print:hidden"
          href="#main"
        >
          {t("skip")}
        </a>
        {children}
        <Footer demoDay={demoToday} exposed={isDemoExposed(environment())} />
        <DraftsEnd />
      </body>
    </html>
  );
}
