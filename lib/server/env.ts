// Reads and checks the environment variables, with one message for a wrong or missing value.
import { resolve } from "node:path";
import { z } from "zod";
import type { Day } from "@/lib/calendar/day";
import { type Language, languages } from "@/lib/language/language";
import { Unstartable } from "@/prisma/unstartable";

/** What can be known before the embedded database runs: its address and secret are then still missing. */
export type Settings = {
  port: number;
  host: string;
  /** The origin under which people open Giaoban, without a slash at the end. */
  appUrl: string;
  dataDir: string;
  databaseUrl: string | null;
  /** The address of a role without ownership that an administrator made for the app; null where the start makes one. */
  appDatabaseUrl: string | null;
  authSecret: string | null;
  /** The secret before that one, while the tokens made with it still run; null where there is none. */
  authSecretFormer: string | null;
  /** After how many minutes in which its person asks for nothing a session ends. */
  idleMinutes: number;
  /** Whether a browser may keep text that is typed and not yet saved. */
  drafts: boolean;
  demo: boolean;
  /** The demonstration's fixed day; null where time is real. */
  demoToday: Day | null;
  demoLanguage: Language;
  /** Whether this is the development server, whose pages evaluate scripts and whose forms change while one works. */
  development: boolean;
};

export type Environment = Settings & { databaseUrl: string; authSecret: string };

const loopback = ["127.0.0.1", "localhost", "::1"];

/** What each variable must be, as the end of an error message. */
const must = {
  PORT: "be a whole number from 1 to 65535",
  HOST: "be an address or a name of this machine",
  APP_URL: "be an origin such as https://giaoban.example.org, without a path",
  DATA_DIR: "name a folder",
  DATABASE_URL: "be an address such as postgresql://name:password@host:5432/database",
  APP_DATABASE_URL: "be an address such as postgresql://name:password@host:5432/database",
  AUTH_SECRET: "have at least 32 characters",
  AUTH_SECRET_FORMER: "have at least 32 characters",
  IDLE_MINUTES: "be a whole number of minutes from 5 to 720",
  DRAFTS: "be 0 or 1",
  DEMO: "be 0 or 1",
  DEMO_TODAY: "be a day such as 2024-04-25",
  DEMO_LANGUAGE: `be one of ${languages.join(", ")}`,
} as const;

const isVariable = (name: unknown): name is keyof typeof must => typeof name === "string" && name in must;

const isOrigin = (value: string) => URL.canParse(value) && /^https?:\/\/[^/]+$/.test(value);

const shape = z.object({
  PORT: z
    .stringFormat("port", /^\d{1,5}$/)
    .transform(Number)
    .pipe(z.int().min(1).max(65535))
    .default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/)
    .default("127.0.0.1"),
  APP_URL: z
    .string()
    .transform((value) => value.replace(/\/$/, ""))
    .refine(isOrigin)
    .optional(),
  DATA_DIR: z.string().default(".data"),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  APP_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  AUTH_SECRET: z.string().min(32).optional(),
  AUTH_SECRET_FORMER: z.string().min(32).optional(),
  IDLE_MINUTES: z
    .stringFormat("minutes", /^\d{1,3}$/)
    .transform(Number)
    .pipe(z.int().min(5).max(720))
    .default(120),
  DRAFTS: z.enum(["0", "1"]).default("1"),
  DEMO: z.enum(["0", "1"]).optional(),
  DEMO_TODAY: z.iso.date().default("2024-04-25"),
  DEMO_LANGUAGE: z.enum(languages).default("en"),
});

type Values = Record<string, string | undefined>;

/** An empty variable counts as none: that is how a compose file writes one it does not set. */
const given = (values: Values): Values =>
  Object.fromEntries(Object.keys(must).map((name) => [name, values[name]?.trim() || undefined]));

function addressOf(host: string, port: number): string {
  if (!loopback.includes(host))
    throw new Unstartable(
      `APP_URL is missing: with HOST ${host} it must say under which origin people open Giaoban.`,
    );
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}

/**
 * Reads and checks the variables.
 * @throws Unstartable where one is wrong or missing
 */
export function settingsOf(values: Values): Settings {
  const parsed = shape.safeParse(given(values));
  if (!parsed.success) {
    const name = parsed.error.issues[0]?.path[0];
    throw new Unstartable(isVariable(name) ? `${name} must ${must[name]}.` : parsed.error.message);
  }
  const { PORT, HOST, APP_URL, DATA_DIR, DATABASE_URL, APP_DATABASE_URL, AUTH_SECRET } = parsed.data;
  const { AUTH_SECRET_FORMER, IDLE_MINUTES, DRAFTS, DEMO, DEMO_TODAY, DEMO_LANGUAGE } = parsed.data;
  if (DATABASE_URL && !AUTH_SECRET)
    throw new Unstartable(
      "AUTH_SECRET is missing: with DATABASE_URL set it must be set too, to 32 characters or more.",
    );
  const demo = DEMO === undefined ? DATABASE_URL === undefined : DEMO === "1";
  return {
    port: PORT,
    host: HOST,
    appUrl: APP_URL ?? addressOf(HOST, PORT),
    dataDir: resolve(DATA_DIR),
    databaseUrl: DATABASE_URL ?? null,
    appDatabaseUrl: DATABASE_URL ? (APP_DATABASE_URL ?? null) : null,
    authSecret: AUTH_SECRET ?? null,
    authSecretFormer: AUTH_SECRET_FORMER ?? null,
    idleMinutes: IDLE_MINUTES,
    drafts: DRAFTS === "1",
    demo,
    demoToday: demo ? DEMO_TODAY : null,
    demoLanguage: DEMO_LANGUAGE,
    development: values.NODE_ENV === "development",
  };
}

const ofThisMachine = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Whether the demonstration, whose passwords are published, can be opened from other machines. */
export const isDemoExposed = ({ demo, appUrl }: Pick<Settings, "demo" | "appUrl">): boolean =>
  demo && !ofThisMachine.test(new URL(appUrl).hostname);

/** Whether this is the built app as it serves; tests, development and the start look closer at what they read. */
export const isProduction = process.env.NODE_ENV === "production";

/** @throws Unstartable where a variable is wrong or missing */
export const settings = (): Settings => settingsOf(process.env);

let known: Environment | undefined;

/**
 * The settings of the running app, read once.
 * @throws Unstartable where a variable is wrong, or database and secret are missing
 */
export function environment(): Environment {
  if (known) return known;
  const { databaseUrl, authSecret, ...rest } = settings();
  if (!databaseUrl || !authSecret)
    throw new Unstartable("DATABASE_URL is missing: npm start sets it for the app.");
  known = { ...rest, databaseUrl, authSecret };
  return known;
}
