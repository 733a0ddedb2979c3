"use client";
import { Broken } from "@/components/frame/broken";
import "./globals.css";

/** The error page where the layout itself failed; the reader's language is not known there. */
export default function BrokenLayout({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="vi">
      <body>
        <Broken id={error.digest} />
      </body>
    </html>
  );
}
