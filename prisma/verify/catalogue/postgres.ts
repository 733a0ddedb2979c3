// The functions, casts and operators that PostgreSQL brings: every rule calls them, and verify does.

/** Numbers below this are fixed in PostgreSQL's source, and are the same wherever a version runs. */
const isBuiltIn = "oid < 12000";

/** One line for each, in an order that never changes. */
export const builtInLines = [
  `SELECT concat_ws(' ', oid, proname, prolang, prosecdef, array_to_string(proconfig, ','), proargtypes, prorettype, prosrc, probin,
     prosqlbody) AS line FROM pg_proc WHERE ${isBuiltIn} ORDER BY oid`,
  `SELECT concat_ws(' ', oid, castsource, casttarget, castfunc::oid, castmethod) AS line FROM pg_cast WHERE ${isBuiltIn} ORDER BY oid`,
  `SELECT concat_ws(' ', oid, oprname, oprleft, oprright, oprcode::oid) AS line FROM pg_operator WHERE ${isBuiltIn} ORDER BY oid`,
  `SELECT concat_ws(' ', aggfnoid::oid, aggtransfn::oid, aggfinalfn::oid) AS line FROM pg_aggregate
   WHERE aggfnoid::oid < 12000 ORDER BY aggfnoid::oid`,
];

/** Which of the functions was written last, by their rows. */
export const lastChanged = `
  SELECT proname AS name FROM pg_proc WHERE ${isBuiltIn} AND proacl IS NULL AND age(xmin) = (
    SELECT min(age(xmin)) FROM pg_proc WHERE ${isBuiltIn} AND proacl IS NULL) ORDER BY oid`;
