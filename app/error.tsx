"use client";
import { Broken } from "@/components/frame/broken";

/** Error page; the id leads to the entry in the server's log. */
export default function BrokenPage({ error }: { error: Error & { digest?: string } }) {
  return <Broken id={error.digest} />;
}
