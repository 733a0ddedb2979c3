-- One clock, the database's: what day it is for every rule.

-- The day that deadlines are judged by: the demonstration's own, else the calendar's in Asia/Ho_Chi_Minh.
CREATE OR REPLACE FUNCTION giaoban_today() RETURNS date LANGUAGE sql STABLE
  RETURN coalesce((SELECT demo_today FROM committee), (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date);

-- The instant at which the transaction began; in the demonstration, the same hour of the demonstration's day.
CREATE OR REPLACE FUNCTION giaoban_now() RETURNS timestamptz LANGUAGE sql STABLE
  RETURN coalesce(((SELECT demo_today FROM committee) + (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::time)
    AT TIME ZONE 'Asia/Ho_Chi_Minh', now());

CREATE OR REPLACE FUNCTION is_today(day date) RETURNS boolean LANGUAGE sql STABLE
  RETURN day = giaoban_today();

CREATE OR REPLACE FUNCTION is_of_today(instant timestamptz) RETURNS boolean LANGUAGE sql
  RETURN is_today((instant AT TIME ZONE 'Asia/Ho_Chi_Minh')::date);
