// `((a AND b) AND c)` and `(a AND b AND c)` are one: PostgreSQL prints the first for what was written, the second for what
// was restored from a backup, which it reads from its own print.

/** A pair of parentheses: what is between its groups, and the groups. */
type Group = (string | Group)[];

const tokens = /'(?:[^']|'')*'|"(?:[^"]|"")*"|[()]|[^()'"]+|['"]/g;

/** The groups of a text; null where its parentheses are no pairs. */
function parsed(text: string): Group | null {
  const open: Group[] = [[]];
  for (const [token] of text.matchAll(tokens)) {
    const group = open.at(-1);
    if (token === "(") open.push([]);
    else if (token === ")") {
      const closed = open.pop();
      if (!closed || !open.at(-1)?.push(closed)) return null;
    } else if (typeof group?.at(-1) === "string") group.push(`${group.pop()}${token}`);
    else group?.push(token);
  }
  return open.length === 1 ? (open[0] ?? null) : null;
}

/** By which word the parts of a group are joined; null where they are not, or by another. */
function joinedBy(group: Group): "AND" | "OR" | null {
  const between = group.map((each) => (typeof each === "string" ? withoutQuoted(each) : "()")).join("");
  const words = new Set([...between.matchAll(/ (AND|OR) /g)].map(([, word]) => word));
  if (words.size !== 1) return null;
  return words.has("AND") ? "AND" : "OR";
}
const withoutQuoted = (text: string): string => text.replaceAll(/'(?:[^']|'')*'|"(?:[^"]|"")*"/g, "…");

/** Whether the group at this place is a whole part of what `word` joins, rather than what a function or NOT is applied to. */
function isPart(group: Group, index: number, word: string): boolean {
  const [before, after] = [group[index - 1] ?? ` ${word} `, group[index + 1] ?? ` ${word} `];
  return (
    typeof before === "string" &&
    typeof after === "string" &&
    before.endsWith(` ${word} `) &&
    after.startsWith(` ${word} `)
  );
}

function flat(group: Group): Group {
  const inner = group.map((each) => (typeof each === "string" ? each : flat(each)));
  const word = joinedBy(inner);
  if (!word) return inner;
  return inner.flatMap((each, index) =>
    typeof each !== "string" && joinedBy(each) === word && isPart(inner, index, word) ? each : [each],
  );
}

const printed = (group: Group): string =>
  group.map((each) => (typeof each === "string" ? each : `(${printed(each)})`)).join("");

/** The text with each AND within an AND, and each OR within an OR, in one pair of parentheses. */
export function flattened(text: string): string {
  const group = parsed(text);
  return group ? printed(flat(group)) : text;
}
