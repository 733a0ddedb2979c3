-- One clock says the day of a transaction: the database's. The app asks for it as the transaction begins and writes down
-- what it was told, so that a day that somebody writes is this one, or it is not: nothing stands between two clocks.

-- The instant at which the transaction began; in the demonstration, the same hour of the demonstration's day.
CREATE FUNCTION giaoban_now() RETURNS timestamptz LANGUAGE sql STABLE
  RETURN coalesce(((SELECT demo_today FROM committee) + (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::time)
    AT TIME ZONE 'Asia/Ho_Chi_Minh', now());

CREATE OR REPLACE FUNCTION is_today(day date) RETURNS boolean LANGUAGE sql STABLE
  RETURN day = giaoban_today();
