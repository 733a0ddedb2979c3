// Lists the processes of a start.
import { readdirSync, readFileSync } from "node:fs";

export type Process = { id: number; parent: number; command: string; began: string };

/** All running processes; one that ends while it is read is left out. */
function everything(): Process[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, "utf8")
          .replace(/^.*\) /s, "")
          .split(" ");
        const command = readFileSync(`/proc/${name}/cmdline`, "utf8").replaceAll("\0", " ").trim();
        const [state, parent, began = ""] = [stat[0], Number(stat[1]), stat[19]];
        return state === "Z" ? [] : [{ id: Number(name), parent, command, began }];
      } catch {
        return [];
      }
    });
}

/** A process and all its descendants, itself first. */
export function treeOf(id: number, all = everything()): Process[] {
  const own = all.filter((each) => each.id === id);
  return [...own, ...all.filter(({ parent }) => parent === id).flatMap((each) => treeOf(each.id, all))];
}

/** Those of the given processes that still run. */
export function stillRunning(before: Process[]): Process[] {
  const now = new Map(everything().map((each) => [each.id, each.began]));
  return before.filter(({ id, began }) => now.get(id) === began);
}
