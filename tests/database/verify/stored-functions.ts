// The functions of the database, each as a statement that creates it, and with a body that lets everything through.

export type StoredFunction = {
  name: string;
  /** All of its definition but the body. */
  head: string;
  returns: string;
  language: string;
  /** How else it can be altered so that it acts with other rights or finds other tables. */
  change: string;
};

export const storedFunctions = `
  SELECT p.proname || '(' || regexp_replace(oidvectortypes(p.proargtypes), 'public\\.', '', 'g') || ')' AS name,
    regexp_replace(pg_get_functiondef(p.oid), '\\n(AS \\$|RETURN |BEGIN ATOMIC).*', '') AS head,
    pg_get_function_result(p.oid) AS returns, l.lanname AS language,
    CASE WHEN p.prosecdef THEN 'SECURITY INVOKER' WHEN p.proconfig IS NOT NULL THEN 'RESET ALL' ELSE 'SECURITY DEFINER' END AS change
  FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang WHERE p.pronamespace = 'public'::regnamespace`;

/** The same function with a body that lets everything through. */
export function emptied({ head, returns, language }: StoredFunction): string {
  const value =
    returns === "trigger" ? "coalesce(NEW, OLD)" : returns === "boolean" ? "true" : `NULL::${returns}`;
  const returned = returns === "void" ? "" : `RETURN ${value};`;
  return `${head} AS $bent$ ${language === "plpgsql" ? `BEGIN ${returned} END` : `SELECT ${value}`} $bent$`;
}
