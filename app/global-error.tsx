"use client";
import { Broken } from "@/components/frame/broken";
import "./globals.css";

/** The same where even the layout broke; the reader's language is not known there. */
export default function BrokenLayout({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="vi">
      <body>
        <Broken id={error.digest} />
      </body>
    </html>
  );
}
